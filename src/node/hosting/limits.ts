import { FREE_HOSTS } from '../free-hosts.ts';
import type { SiteFile } from '../site-files.ts';

/** Warnings, with what to do, where a site is larger than free static hosts take. */
export function limitWarnings(files: SiteFile[], most = FREE_HOSTS): string[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const large = files.filter((file) => file.bytes > most.fileBytes);
  const megabytes = (count: number) => `${(count / 1024 ** 2).toFixed(1)} MiB`;
  const warnings: string[] = [];
  if (files.length > most.files) {
    warnings.push(
      `The site has ${files.length} files; Cloudflare Pages takes ${most.files}. Leave PRECOMPRESS unset, let ` +
        `FORMATS choose, leave SITE_URL unset (it costs a card for each transcript), publish the years as sites of ` +
        `their own (TRANSCRIPTS_DIR, BASE_PATH), or choose a host without that limit (README, "Put it anywhere").`,
    );
  }
  if (large.length > 0) {
    const list = large
      .slice(0, 5)
      .map((file) => `${file.path} (${megabytes(file.bytes)})`)
      .join(', ');
    warnings.push(
      `${large.length === 1 ? 'A file is' : `${large.length} files are`} larger than the ` +
        `${megabytes(most.fileBytes)} that Cloudflare Pages takes: ${list}. Publish fewer transcripts in one site, ` +
        'or choose a host without that limit.',
    );
  }
  if (bytes > most.bytes) {
    warnings.push(
      `The site has ${megabytes(bytes)}; GitHub Pages takes ${megabytes(most.bytes)}. Let FORMATS name ` +
        'fewer (`none` is the smallest), choose another host, or publish the years as sites of their own.',
    );
  }
  return warnings;
}
