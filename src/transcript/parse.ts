import type { ParseResult, SourceFile, Turn } from './types.ts';
export function parseTranscript(file: SourceFile): ParseResult {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.text) ?? [];
  const title = /^title: "?(.*?)"?$/m.exec(front)?.[1] ?? 't'; const date = /^date: '(.*)'$/m.exec(front)?.[1] ?? '2021-01-01';
  const turns: Turn[] = [];
  for (const p of body.split(/\n\s*\n/)) {
    const m = /^([A-Z][A-Z .#\d’'-]+:|Q[\s ]+)([\s\S]*)/.exec(p);
    const text = (m ? m[2]! : p).trim().replace(/\s+/g, ' ');
    const esc = text.replace(/&/g,'&amp;').replace(/</g,'&lt;');
    const b = { kind: 'paragraph' as const, text, html: `<p>${esc}</p>` };
    if (m) turns.push({ id: `t-${turns.length}`, n: turns.length + 1, kind: m[1]!.startsWith('Q') ? 'question':'statement', label: m[1]!.replace(/[:\s]+$/,''), speaker: null, exchange: null, text, blocks: [b], line: 1 });
    else if (turns.length) { turns.at(-1)!.blocks.push(b); turns.at(-1)!.text += '\n\n'+text; }
  }
  return { transcript: { schema: 1, id: file.id, url: `/briefings/${file.id}/`, source: file.source, title, date, published: null, modified: null, sourceUrl: null, tags: [], location: [], start: null, end: null, header: [], footer: [], turns, messages: [] }, messages: [] };
}
