/** Text as it stands between tags of HTML. */
export const escapeText = (text: string) => text.replace(/[&<>]/g, reference);

/** Text as it stands in an attribute of HTML, in double quotes, or anywhere else. */
export const escapeAttribute = (text: string) => text.replace(/[&<>"]/g, reference);

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const reference = (mark: string) => references[mark]!;
