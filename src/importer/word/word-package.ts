import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { escapeText } from '../../core/transcript/escape.ts';

/** An element of a part of a Word document, which can be changed in place. */
export type Xml = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A Word document whose parts can be read and changed. */
export interface WordPackage {
  document: Xml;
  /** The part of a kind, such as `styles`; `null` where there is none. */
  part(kind: string): Xml | null;
  /** The part that something in the document names by its `r:id`. */
  named(id: string): Xml | null;
  pack(): Uint8Array;
}

const main = 'word/document.xml';
const linkNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** More than any text has; an archive that unpacks to more is no document. */
const largest = 256 * 1024 * 1024;

/** Opens a Word document. Pictures are left out: they are no words. Throws where it is damaged. */
export function openWord(bytes: Uint8Array): WordPackage {
  const files = unpacked(bytes);
  const parts = new Map<string, Xml | null>();
  const read = (path: string): Xml | null => {
    const file = files[path];
    if (!parts.has(path)) parts.set(path, file ? (made(strFromU8(file))[0] ?? null) : null);
    return parts.get(path)!;
  };
  const document = read(main);
  if (!document) throw new Error('there is no text in it; open it in Word and save it again');
  document.attribs['xmlns:r'] ??= linkNames;
  const links = read(linksOf(main));
  const adopted = new Set<string>();
  const found = (test: (link: Xml) => boolean): Xml | null => {
    const target = links && children(links).find(test)?.attribs['Target'];
    if (!target) return null;
    const path = target.startsWith('/') ? target.slice(1) : `word/${target}`;
    const part = read(path);
    const own = read(linksOf(path));
    if (part && own && links && !adopted.has(path)) adopt(part, own, links, path);
    adopted.add(path);
    return part;
  };
  return {
    document,
    part: (kind) => found(({ attribs }) => attribs['Type']?.split('/').at(-1) === kind),
    named: (id) => found(({ attribs }) => attribs['Id'] === id),
    pack: () => {
      for (const [path, root] of parts) if (root) files[path] = strToU8(DomUtils.getOuterHTML(root, { xmlMode: true }));
      return zipSync(files, { level: 0 });
    },
  };
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  const isText = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!/\.(?:xml|rels)$/.test(name)) return false;
    size += originalSize;
    if (size > largest) throw new Error('it unpacks to more than any text has');
    return true;
  };
  try {
    return unzipSync(bytes, { filter: isText });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`it is damaged (${said}); open it in Word and save it again`);
  }
}

function linksOf(path: string): string {
  const file = path.lastIndexOf('/') + 1;
  return `${path.slice(0, file)}_rels/${path.slice(file)}.rels`;
}

/** Makes the links of a part those of the document, for words that are taken from there. */
function adopt(part: Xml, own: Xml, links: Xml, path: string): void {
  const renamed = (id: string) => `${path}#${id}`;
  for (const { attribs } of all(part, 'w:hyperlink')) if (attribs['r:id']) attribs['r:id'] = renamed(attribs['r:id']);
  for (const link of children(own)) {
    link.attribs['Id'] = renamed(link.attribs['Id'] ?? '');
    DomUtils.appendChild(links, link);
  }
}

/** The elements directly in one. */
export function children(element: Pick<Xml, 'children'>): Xml[] {
  return element.children.filter((node) => 'attribs' in node);
}

/** The first element directly in one that has a name. */
export function child(element: Xml | null | undefined, name: string): Xml | undefined {
  return element ? children(element).find((inner) => inner.name === name) : undefined;
}

/** The attribute `w:val` of an element directly in one. */
export function value(element: Xml | null | undefined, name: string): string | undefined {
  return child(element, name)?.attribs['w:val'];
}

/** All elements within one that have one of some names, in reading order. */
export function all(element: Xml, ...names: string[]): Xml[] {
  return DomUtils.findAll(({ name }) => names.includes(name), element.children);
}

/** The innermost element of a name around one. */
export function around(element: Xml, name: string): Xml | null {
  let above = element.parent;
  while (above && !('name' in above && above.name === name)) above = above.parent;
  return above as Xml | null;
}

/** Elements made of a piece of XML. */
export function made(xml: string): Xml[] {
  return children(parseDocument(xml, { xmlMode: true }));
}

/** A run of words. */
export function run(words: string, look = ''): Xml {
  return made(`<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeText(words)}</w:t></w:r>`)[0]!;
}

/** Puts elements where one stands; with none it goes. */
export function replace(element: Xml, by: readonly Xml[]): void {
  for (const each of by) DomUtils.prepend(element, each);
  DomUtils.removeElement(element);
}
