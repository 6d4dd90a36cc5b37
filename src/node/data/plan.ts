import { FORMATS } from '../../core/formats/formats.ts';

/** A file below `/data/`, as the page and the manifest name it. */
export interface BulkFile {
  name: string;
  mediaType: string;
  /** For people: what is in it. */
  title: string;
}

/** Hosts take no file above 25 MiB; compressed turns need about two bytes a word. */
const MOST_WORDS = 10_000_000;

/** Whether the turns of all years fit into one file. */
const inOneFile = (words: number) => words <= MOST_WORDS;

/** The two tables of all turns: by name, in one file or in one for each year. */
export function turnFiles(years: readonly string[], words: number, ending: 'jsonl' | 'csv'): BulkFile[] {
  const title = ending === 'csv' ? 'All turns as CSV' : 'All turns as JSON Lines';
  const file = (name: string, of: string): BulkFile => ({ name, mediaType: 'application/gzip', title: of });
  if (inOneFile(words)) return [file(`turns.${ending}.gz`, title)];
  return years.map((year) => file(`turns-${year}.${ending}.gz`, `${title}, ${year}`));
}

/** Archives of all transcripts in each format, one for each year, so that a correction changes one of them. */
export function archiveFiles(years: readonly string[]): (BulkFile & { extension: string; year: string })[] {
  return FORMATS.flatMap(({ extension, title }) =>
    years.map((year) => ({
      name: `${year}-${extension.replace('.', '-')}.zip`,
      mediaType: 'application/zip',
      title: `${title}, ${year}`,
      extension,
      year,
    })),
  );
}

/** The years of an archive's days, in order. */
export const yearsOf = (days: readonly string[]): string[] => [...new Set(days.map((day) => day.slice(0, 4)))].sort();
