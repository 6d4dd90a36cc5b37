import { around, child, children, value, type Xml } from './word-package.ts';

/** What the styles of a Word document say of its paragraphs and runs, where those do not say it themselves. */
export class WordStyles {
  readonly #byId: ReadonlyMap<string, Xml>;

  constructor(styles: Xml | null) {
    this.#byId = new Map((styles ? children(styles) : []).map((style) => [style.attribs['w:styleId'] ?? '', style]));
  }

  /** A property of a run: its own, else that of its style, else that of its paragraph's. */
  ofRun(run: Xml, name: string): Xml | undefined {
    const own = child(run, 'w:rPr');
    return (
      child(own, name) ??
      this.#inherited(value(own, 'w:rStyle'), 'w:rPr', name)?.property ??
      this.#inherited(value(child(around(run, 'w:p'), 'w:pPr'), 'w:pStyle'), 'w:rPr', name)?.property
    );
  }

  /** The list that a paragraph is in by its style, and the style that says so. */
  listOf(paragraph: Xml): { property: Xml; style: string } | null {
    return this.#inherited(value(child(paragraph, 'w:pPr'), 'w:pStyle'), 'w:pPr', 'w:numPr');
  }

  /** The list that a style of lists stands for. */
  listNamed(style: string): string | undefined {
    return value(child(child(this.#byId.get(style), 'w:pPr'), 'w:numPr'), 'w:numId');
  }

  #inherited(style: string | undefined, kind: string, name: string): { property: Xml; style: string } | null {
    const seen = new Set<string>();
    for (let id = style; id !== undefined && !seen.has(id); id = value(this.#byId.get(id), 'w:basedOn')) {
      seen.add(id);
      const property = child(child(this.#byId.get(id), kind), name);
      if (property) return { property, style: id };
    }
    return null;
  }
}

/** Whether a property that is there or not is there. */
export function isOn(property: Xml | undefined): boolean {
  return property !== undefined && !/^(?:false|0|off)$/.test(property.attribs['w:val'] ?? '');
}
