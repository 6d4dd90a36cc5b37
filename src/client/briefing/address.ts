/** The part of the address that names a turn, without a directive. */
export const turnInAddress = (): string => location.hash.slice(1).split(':~:')[0]!;

/** The fragment with its directive. Where the browser hides that from scripts, the record of the navigation has it. */
export function fragmentOfPage(): string {
  if (location.hash.includes(':~:')) return location.hash;
  const [arrived] = performance.getEntriesByType('navigation');
  const fragment = arrived?.name.split('#')[1] ?? '';
  return fragment.split(':~:')[0] === location.hash.slice(1) ? `#${fragment}` : location.hash;
}
