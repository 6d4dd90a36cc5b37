import { strToU8, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const names = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: `${office}/relationships`,
  m: `${office}/math`,
  v: 'urn:schemas-microsoft-com:vml',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
})
  .map(([name, of]) => `xmlns:${name}="${of}"`)
  .join(' ');
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A Word document of a body and of parts beside it, such as `styles` or `header1`, each without its root. A part is
 * known in the document by its name; `links` are links of the part of that name.
 */
export function docx(body: string, parts: Record<string, string> = {}, links: Record<string, string> = {}): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`;
  const relations = (all: string) =>
    strToU8(`${head}<Relationships xmlns="${packageNames}/relationships">${all}</Relationships>`);
  const part = (root: string, content: string) => strToU8(`${head}<w:${root} ${names}>${content}</w:${root}>`);
  const kind = (name: string) => name.replace(/\d+$/, '');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${packageNames}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': relations(relation('main', 'officeDocument', 'word/document.xml')),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(
      Object.keys(parts)
        .map((name) => relation(name, kind(name), `${name}.xml`))
        .join(''),
    ),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        `word/${name}.xml`,
        part({ header: 'hdr', footer: 'ftr' }[kind(name)] ?? name, content),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(links).map(([name, address]) => [
        `word/_rels/${name}.xml.rels`,
        relations(relation('link', 'hyperlink', address).replace('/>', ' TargetMode="External"/>')),
      ]),
    ),
  });
}

const text = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;

/** A run of words and, between tags, other things; `look` are its properties. */
export const r = (content: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr>${content
    .split(/(<.*>)/s)
    .filter(Boolean)
    .map((piece) => (piece.startsWith('<') ? piece : text(piece)))
    .join('')}</w:r>`;

/** A paragraph of words and of runs. */
export const p = (...content: string[]) =>
  `<w:p>${content.map((each) => (each.startsWith('<') ? each : r(each))).join('')}</w:p>`;

/** A paragraph with properties, such as its style or list. */
export const styled = (properties: string, words: string) => `<w:p><w:pPr>${properties}</w:pPr>${r(words)}</w:p>`;

/** A table of rows of cells, each of words or of paragraphs. */
export const table = (...rows: string[][]) =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`)).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** A cell with properties. */
export const cell = (properties: string, words: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
