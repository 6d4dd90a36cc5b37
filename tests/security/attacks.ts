/*
 * Transcripts that attack the program that reads them or the people who read its pages. Each marks itself with the word
 * `harmed`, so that a test can tell whether anything of it ran.
 */
const run = 'window.harmed=1';

/** Markup that would run or load something, or reach into the page around it. */
export const markup: Record<string, string> = {
  script:
    `<script>${run}</script><script src="https://evil.invalid/x.js"></script><noscript><p title="</noscript><img ` +
    `src=x onerror=${run}>">`,
  handlers:
    `<img src=x onerror="${run}"><p onclick="${run}" onfocus=${run} tabindex=1 autofocus>text</p><details open ` +
    `ontoggle=${run}>text</details>`,
  links:
    `<a href="javascript:${run}">one</a> [two](javascript:${run}) [three](JaVa\tScRiPt:${run}) <a ` +
    `href="&#106;avascript:${run}">four</a> <a href=" javascript:${run}">five</a> ` +
    `[six](data:text/html,<script>${run}</script>) [seven](vbscript:x) <javascript:${run}>`,
  svg:
    `<svg onload="${run}"><script>${run}</script><a xlink:href="javascript:${run}"><text>x</text></a><animate ` +
    `attributeName=href values=javascript:${run} /><use href="data:image/svg+xml,<svg id=x onload=${run}>#x"/>` +
    '</svg>',
  mathml:
    `<math><mtext><table><mglyph><style><img src=x onerror=${run}></style></mglyph></table></mtext></math><math ` +
    `href="javascript:${run}">x</math>`,
  style:
    '<style>@import url(https://evil.invalid/x.css);body{display:none}</style><p ' +
    'style="position:fixed;inset:0;background:url(https://evil.invalid/y)">text</p><link rel=stylesheet ' +
    'href=https://evil.invalid/z.css>',
  frames:
    `<iframe srcdoc="<script>parent.harmed=1</script>"></iframe><object data="javascript:${run}"></object><embed ` +
    'src=https://evil.invalid/x><base href=https://evil.invalid/><meta http-equiv=refresh ' +
    'content="0;url=https://evil.invalid/"><form action=https://evil.invalid/><input name=q><button ' +
    `formaction="javascript:${run}">go</button></form>`,
  clobber:
    '<a id=main name=main>x</a><form id=body name=getElementById></form><img name=querySelector id=location><p ' +
    'id=results class=site-header>x</p><input name=attributes id=defaultView>',
  unclosed: `</p></section></article></main></body><div><table><tr><!-- <p class="x`,
  template:
    `<template shadowrootmode=open><script>${run}</script></template><xmp><img src=x onerror=${run}></xmp>` +
    '<plaintext>',
};

/** Words that look like others, or turn the line around. */
export const deceits = {
  bidi: 'MS. \u202EIKASP\u202C:  She said \u202Etxet desrever\u2066 and on',
  homograph: 'MS. MОRENO:  A Cyrillic letter speaks.',
  invisible: 'MS.\u200B PSA\u200DKI\uFEFF:  Invisible letters.',
};

/** Front matter that would run code, fill the memory or change what all objects have. */
export const frontMatter: Record<string, string> = {
  code: `---js\n{ title: (globalThis.harmed = 1, process.exit(3), 'x'), date: '2031-05-01' }\n---\n`,
  coffee: `---coffee\ntitle: process.exit(3)\n---\n`,
  tags:
    `---\ntitle: !!js/function 'function(){ process.exit(3) }'\ndate: !!python/object/apply:os.system ["exit"]\n` +
    `---\n`,
  bomb:
    `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d ` +
    `[*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: &g ` +
    `[*f,*f,*f,*f,*f,*f,*f,*f,*f]\ntitle: *g\ntags: *g\ndate: '2031-05-02'\n---\n`,
  prototype:
    `---\n__proto__: { title: harmed, polluted: harmed }\nconstructor: { prototype: { polluted: harmed } }\ntitle: ` +
    `Keys of all objects\ndate: '2031-05-03'\ntags: [__proto__, constructor, toString]\n---\n`,
  deep: `---\ntitle: ${'['.repeat(20_000)}\ndate: '2031-05-04'\n---\n`,
};

/** Text of `size` or so that costs a careless parser more than its size. */
export const costly: Record<string, (size: number) => string> = {
  quotes: (size) => `${'>'.repeat(size)} x`,
  lists: (size) => Array.from({ length: Math.ceil(Math.sqrt(size)) }, (_, n) => `${' '.repeat(n * 2)}- x`).join('\n'),
  brackets: (size) => '['.repeat(size),
  links: (size) => '[a]('.repeat(size / 4),
  emphasis: (size) => '*a _a **a '.repeat(size / 10),
  elements: (size) => '<div>'.repeat(size / 5),
  spans: (size) => `MS. MORENO:  ${'<span>'.repeat(size / 6)}x`,
  ticks: (size) => Array.from({ length: Math.ceil(Math.sqrt(size * 2)) }, (_, n) => '`'.repeat(n)).join(' x '),
  entities: (size) => '&'.repeat(size),
  labels: (size) => 'MS. MORENO:  '.repeat(size / 13),
  capitals: (size) => 'A'.repeat(size),
  initials: (size) => 'A. '.repeat(size / 3),
  questions: (size) => 'Q    '.repeat(size / 5),
  blanks: (size) => `MS. MORENO:${' '.repeat(size)}x`,
  breaks: (size) => 'x  \n'.repeat(size / 4),
  lines: (size) => '\n'.repeat(size),
  parentheses: (size) => `MS. MORENO:  ${'('.repeat(size)}`,
  directions: (size) => '(Laughter.) '.repeat(size / 12),
  times: (size) => '1:31 P.M. '.repeat(size / 10),
  tables: (size) => `|${'a|'.repeat(size / 4)}\n|${'-|'.repeat(size / 4)}\n`,
  references: (size) => Array.from({ length: size / 12 }, (_, n) => `[a${n}]: <x>\n`).join(''),
};
