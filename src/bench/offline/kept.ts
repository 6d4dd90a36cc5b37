import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Request, Status } from '../../contract/offline-messages.ts';
import { apart, type Build, type FileList } from '../../contract/offline-parts.ts';

/** All files that are kept where everything is: SHA-256 by path. */
export function filesOf(outDir: string): Map<string, string> {
  const read = <T>(path: string) => JSON.parse(readFileSync(join(outDir, path), 'utf8')) as T;
  const paths = read<Build>('offline/build.json')
    .parts.filter(({ kind }) => !apart.has(kind))
    .flatMap(({ list }) => Object.keys(read<FileList>(`offline/lists/${list}.json`)));
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(outDir, path)))
        .digest('hex'),
    ]),
  );
}

/** SHA-256 of each file as the page's worker delivers it; what it does not deliver is left out. */
export async function deliveredFiles(page: Page, base: string, paths: Iterable<string>): Promise<Map<string, string>> {
  const hashes = await page.evaluate(
    async ([base, paths]) => {
      const hashes: [string, string][] = [];
      const load = async (path: string) => {
        const response = await fetch(base + path.replace(/(^|\/)index\.html$/, '$1')).catch(() => null);
        if (!response?.ok) return;
        const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
        hashes.push([path, Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')]);
      };
      for (let n = 0; n < paths.length; n += 20) await Promise.all(paths.slice(n, n + 20).map(load));
      return hashes;
    },
    [base, [...paths]] as const,
  );
  return new Map(hashes);
}

/** The paths of a build's files that the page's worker delivers otherwise or not at all. */
export async function wrongFiles(page: Page, base: string, files: Map<string, string>): Promise<string[]> {
  const found = await deliveredFiles(page, base, files.keys());
  return [...files].filter(([path, hash]) => found.get(path) !== hash).map(([path]) => path);
}

/** Asks the worker something, as the site's own pages do. */
export function askWorker(page: Page, request: Request): Promise<Status> {
  return page.evaluate(async (request) => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<Status>((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
    active!.postMessage(request, [port2]);
    return answer;
  }, request);
}

/** Waits until the worker says so. Throws with its last status after `seconds`. */
export async function waitForStatus(page: Page, wanted: (status: Status) => boolean, seconds = 20): Promise<Status> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const status = await askWorker(page, { type: 'status' });
    if (wanted(status)) return status;
    if (Date.now() > until)
      throw new Error(`The worker stays at ${JSON.stringify({ ...status, parts: status.parts.length })}`);
    await page.waitForTimeout(100);
  }
}

/** Whether the worker has all files of a part. */
export const hasPart = ({ parts }: Status, part: string) =>
  parts.some(({ name, files, keptFiles }) => name === part && files === keptFiles);

/** What the browser still has of the site: registered workers, caches, databases. */
export const left = (page: Page) =>
  page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    (await caches.keys()).length,
    (await indexedDB.databases()).length,
  ]);

/** The title of a page as that build has it. */
export const title = (outDir: string, path: string) =>
  /<title>([^<]*)/.exec(readFileSync(join(outDir, path, 'index.html'), 'utf8'))![1];
