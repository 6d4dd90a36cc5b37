import type { Element } from 'hast';
import { withoutEnd } from '../core/transcript/ends.ts';
import { squash } from './words.ts';

const furnitureTags = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'label', 'legend']);
const furnitureRoles =
  /^(?:navigation|contentinfo|complementary|search|menu|menubar|toolbar|dialog|alert|alertdialog)$/;
const furnitureNames = new Set(
  (
    'share sharing shares social socials addthis sharethis addtoany related relateds recommended recommendations ' +
    'breadcrumb breadcrumbs nav navbar navigation menu menus ' +
    ('sidebar sidebars footer comments respond disqus newsletter signup subscribe subscription cookie ' +
      'cookies gdpr consent promo promos advert adverts advertisement ads ad ') +
    ('pager pagination prevnext citation citations cite-tools tags taglist toolbar skip skiplink searchform toc ' +
      'trending teaser teasers carousel modal popup lightbox usa-banner wm-ipp wm-ipp-base donato')
  ).split(' '),
);
const hiddenNames = new RegExp(
  '^(?:element-invisible|visually-?hidden|sr-only|screen-reader-text|screenreader|hidden-text' +
    '|show-for-sr|offscreen|print-only|assistive-text)$',
);

/** Words of an element's class and id, which page makers use to say what it is for. */
function names(element: Element): string[] {
  const { className, id } = element.properties;
  const whole = [...(Array.isArray(className) ? className.map(String) : []), typeof id === 'string' ? id : ''].map(
    (name) => name.toLowerCase(),
  );
  return [...whole, ...whole.flatMap((name) => name.split(/[-_\d]+/))].filter(Boolean);
}

/** Whether nobody who looks at the page sees an element. */
export function isUnseen(element: Element): boolean {
  const { hidden, style } = element.properties;
  return (
    Boolean(hidden) ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(style ?? '')) ||
    names(element).some((name) => hiddenNames.test(name))
  );
}

/** Whether an element is not shown to a reader of the page, or not meant for those who have it read to them. */
export function isHidden(element: Element): boolean {
  return element.properties.ariaHidden === 'true' || isUnseen(element);
}

/** Whether an element calls itself part of the site and not of the article. Only a hint: names lie. */
export function isFurniture(element: Element): boolean {
  return isApart(element) || isHead(element);
}

/** Whether an element calls itself a menu, a bar beside the article or the like, in which nothing of it stands. */
export function isApart(element: Element): boolean {
  return (
    furnitureTags.has(element.tagName) ||
    furnitureRoles.test(roleOf(element)) ||
    names(element).some((name) => furnitureNames.has(name))
  );
}

/** Whether an element calls itself the head of the site, or of a part of it. */
export function isHead(element: Element): boolean {
  return (
    element.tagName === 'header' ||
    roleOf(element) === 'banner' ||
    names(element).some((name) => name === 'masthead' || name === 'banner')
  );
}

function roleOf({ properties: { role } }: Element): string {
  return Array.isArray(role) ? role.join(' ') : String(role ?? '');
}

/** Whether an element says that it holds the place the words were spoken in. */
export function isPlace(element: Element): boolean {
  return names(element).some((name) => /^(?:location|place|venue|dateline)$/.test(name));
}

const metaNames = new RegExp(
  '^(?:meta|date|dates|datetime|time|timestamp|posted|published|byline|author|category|categories|kicker|eyebrow' +
    '|created|issued|release)$',
);

/** Whether an element says that it holds facts about the page: its day, author, category. */
export function isMeta(element: Element): boolean {
  return element.tagName === 'time' || names(element).some((name) => metaNames.test(name));
}

const furnitureLine = new RegExp(
  String.raw`^(?:share(?: (?:this|on|via)\b.*)?|tweet|e-?mail|print(?: this(?: page)?)?|save|facebook|twitter` +
    String.raw`|linkedin|whats ?app|copy (?:link|url)|listen(?: to .*)?|home|menu|search|skip to .*|jump to .*` +
    String.raw`|read more.*|more|` +
    String.raw`\d+ min(?:ute)?s? read|all news|next|previous|(?:next|previous) (?:post|article|page).*` +
    String.raw`|back to top|top|tags?:?.*|topics?:?|filed under.*|categor(?:y|ies):?.*|posted in.*` +
    String.raw`|by [A-Z].{0,40}|loading\.*|advertisement|` +
    String.raw`speeches (?:&|and) remarks|remarks|press briefings?|briefings? (?:&|and) statements?` +
    String.raw`|briefing room|press office|news|transcripts?|statements (?:&|and) releases|law (?:&` +
    String.raw`|and) justice|foreign policy|national security (?:&|and) defense)$`,
  'i',
);

/** Whether a line at an article's edge is what sites print around articles. */
export function isFurnitureLine(text: string): boolean {
  return furnitureLine.test(squash(text));
}

const releases = [
  String.raw`for (?:immediate |planning |official )?(?:release|use)\b.{0,60}`,
  String.raw`(?:strictly )?embargoed\b.{0,80}`,
  String.raw`not for (?:release|publication)\b.{0,60}`,
  String.raw`(?:the )?office of (?:the )?(?:press|vice|first|communications|public)\b.{0,40}`,
];
const release = oneOf(releases);
const letterhead = oneOf([
  ...releases,
  '(?:internal|official|unofficial|rush|corrected|verbatim|partial|full) transcript',
  '(?:news|press|media) (?:release|advisory|statement)',
  '(?:the )?white house',
  'executive office of the president',
  String.raw`as (?:prepared|delivered)\b.{0,40}`,
  '(?:media |press )?contacts?: .{2,80}',
]);

/** Whether a line is of the letterhead of a press office, which is printed with the record. */
export function isLetterhead(text: string): boolean {
  return letterhead.test(bareLine(text));
}

/** Whether a line says what a text is for, or which office gives it. */
export function isRelease(text: string): boolean {
  return release.test(bareLine(text));
}

const bareLine = (text: string) => withoutEnd(squash(text), /[*:.\s]/);

const afterword = oneOf([
  String.raw`related\b.*`,
  String.raw`more (?:news|from|on|in|stories|briefings?|articles)\b.*`,
  'you (?:may|might) (?:also )?(?:like|be interested).*',
  String.raw`read (?:more|next)\b.*`,
  'share this.*',
  'stay (?:connected|informed|in touch|up to date).*',
  String.raw`sign up\b.*`,
  String.raw`subscribe\b.*`,
  'recent (?:posts|news|articles|comments).*',
  String.raw`latest\b.*`,
  'comments?',
  'leave a (?:reply|comment).*',
  'next (?:post|article).*',
  'previous (?:post|article).*',
  'see also',
  'tags?:?',
  'topics?:?',
  'filed under:?',
  'keep reading',
  'trending.*',
  'most (?:read|popular).*',
  'follow us.*',
  'about (?:this|the) (?:site|author).*',
]);

/** Whether a heading begins what a site puts after its articles. */
export function isAfterword(text: string): boolean {
  return afterword.test(squash(text));
}

/** A line that is one of some patterns, in letters of either case. */
function oneOf(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`, 'i');
}
