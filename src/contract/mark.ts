/** The site's sign, a small strip of a statement and two questions, as paths in a square of 20. */
export const MARK = {
  size: 20,
  statements: 'M7 1h11v7H7zM7 11h11v2H7zM7 16h11v3H7z',
  questions: 'M2 8h5v3H2zM2 13h5v3H2z',
};
