/** Tags that are read, or whose place is kept (pictures become links); of others only the tag falls away. */
export const readTags = new Set(
  (
    'a b blockquote br caption center cite code dd del div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i ' +
    'img ins li mark ol p pre s small span strike strong sub sup table tbody td tfoot th thead tr u ul'
  ).split(' '),
);

/** Tags that fall away with all that stands between them: it is no text. */
export const codeTags = new Set(['script', 'style', 'template', 'iframe', 'object', 'noscript']);

/** All other elements that HTML has or had. */
const otherTags = new Set(
  (
    'abbr acronym address applet area article aside audio base basefont bdi bdo big blink body button canvas col ' +
    'colgroup data datalist details dfn dialog dir embed fieldset footer form frame frameset head header hgroup ' +
    'html input kbd label legend link main map marquee menu meta meter nav nobr option output param picture ' +
    'progress q rp rt ruby samp section select slot source summary svg textarea time title track tt var video ' +
    'wbr'
  ).split(' '),
);

/** Tags with no content, and those whose end HTML leaves out. */
const unpaired = new Set('br hr img wbr p li dt dd tr td th thead tbody tfoot'.split(' '));

/** Tags that are nobody's words even where their partner is missing. */
const structure = new Set('blockquote div dl figcaption figure h1 h2 h3 h4 h5 h6 ol span table ul'.split(' '));

/** Elements within elements; deeper ones are printed as words, since reading them takes more than linear time. */
const mostNested = 50;

const tag =
  /<(\/?)([a-z][a-z0-9]*)((?:\s+(?:[a-z_:][\w:.-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)|(?:async|compact|defer|hidden|noshade|nowrap|reversed)(?=[\s/>])))*)\s*\/?>/giu;

/** A tag in a text, between two offsets of it. */
export interface Tag {
  start: number;
  end: number;
  name: string;
  closing: boolean;
  /** Where its closing tag begins, if it has one in this text. */
  partner: Tag | null;
}

/**
 * What is evidently a tag in a text: an element of HTML that has a partner in it, or well-formed attributes, or needs
 * no partner; and closing tags. `<laughs>`, `<Jane Oak>` and a lone `<Mark>` are words.
 */
export function tagsIn(text: string): Map<number, Tag> {
  const found: (Tag & { sure: boolean })[] = [];
  const open = new Map<string, (Tag & { sure: boolean })[]>();
  for (const match of text.matchAll(tag)) {
    const name = match[2]!.toLowerCase();
    if (isEscaped(text, match.index)) continue;
    if (!readTags.has(name) && !codeTags.has(name) && !otherTags.has(name)) continue;
    const closing = match[1] === '/';
    const end = match.index + match[0].length;
    const sure = closing || match[3] !== '' || unpaired.has(name) || structure.has(name);
    const each = { start: match.index, end, name, closing, partner: null, sure };
    found.push(each);
    if (!closing) open.set(name, [...(open.get(name)?.slice(-50) ?? []), each]);
    else {
      const partner = open.get(name)?.pop();
      if (partner) Object.assign(partner, { sure: true, partner: each });
    }
  }
  // Code that is not closed swallows nothing: its tag is as good as a word.
  return shallow(
    found.filter(({ sure, name, closing, partner }) => sure && (closing || partner !== null || !codeTags.has(name))),
  );
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, offset: number): boolean {
  let at = offset;
  while (text[at - 1] === '\\') at--;
  return (offset - at) % 2 === 1;
}

function shallow(tags: readonly Tag[]): Map<number, Tag> {
  const kept = new Map<number, Tag>();
  const dropped = new Set<Tag>();
  const open = new Map<string, number>();
  let depth = 0;
  for (const tag of tags) {
    if (dropped.has(tag)) continue;
    if (!unpaired.has(tag.name)) {
      const alike = open.get(tag.name) ?? 0;
      // A closing tag that nothing waits for ends nothing.
      const step = tag.closing ? -Math.min(1, alike) : 1;
      if (depth + step > mostNested) {
        if (tag.partner) dropped.add(tag.partner);
        continue;
      }
      depth += step;
      open.set(tag.name, alike + step);
    }
    kept.set(tag.start, tag);
  }
  return kept;
}
