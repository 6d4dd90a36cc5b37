export function transcriptIds(sources: string[]): Map<string, string> {
  return new Map(sources.map((s) => [s, s.split('/').pop()!.replace(/\.md$/, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0,120)]));
}
