/** What briefings are put in order by. */
interface Placed {
  id: string;
  /** Calendar day. */
  date: string;
  /** Time of publication as printed, where it is. */
  published: string | null;
}

/** Earlier briefings first; those of one day by their times of publication, then by their ids. */
export const chronological = (a: Placed, b: Placed) => inOrder(placeOf(a), placeOf(b));

/** Texts by their code units, the same on every machine. */
export const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const placeOf = ({ id, date, published }: Placed) => `${date} ${published ?? ''} ${id}`;
