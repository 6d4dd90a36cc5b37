/** What the search page asks its worker: a method of `SearchIndex`, and what it is given. */
export interface Question {
  method: string;
  args: unknown[];
}
