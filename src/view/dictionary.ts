/** One line each that loads all turns; `url` is the address of the JSON Lines or CSV file. */
export const LOADING: { tool: string; line: (folder: string) => string }[] = [
  { tool: 'DuckDB', line: (folder) => `SELECT * FROM read_json('${folder}turns.jsonl.gz');` },
  { tool: 'pandas', line: (folder) => `pandas.read_json("${folder}turns.jsonl.gz", lines=True, convert_dates=False)` },
  { tool: 'R', line: (folder) => `read.csv(gzcon(url("${folder}turns.csv.gz"), text = TRUE))` },
];
