const raised = new Map(
  Array.from('0123456789+-−–=()', (mark, index) => [mark, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾')[index]!]),
);
const lowered = new Map(
  Array.from('0123456789+-−–=()', (mark, index) => [mark, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎')[index]!]),
);

/**
 * The words of `<sup>` or `<sub>` that hold a digit, in the characters that Unicode has for them: `10⁹` stays another
 * number than `109` in every text, and a footnote's number no part of the number before it.
 */
export function raisedDigits(name: 'sup' | 'sub', words: string): string {
  const marks = name === 'sup' ? raised : lowered;
  return Array.from(words, (mark) => marks.get(mark) ?? mark).join('');
}
