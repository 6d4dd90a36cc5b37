import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOrder } from '../core/transcript/order.ts';
import { handed } from './handed.ts';
import { checkout } from './project.ts';

/** The text of all licences of what the site sends to browsers, below its address. */
export const LICENCES_FILE = 'licenses.txt';

const shipped = handed<Set<string>>('packages in the bundles');

/** Notes the packages that files of a bundle come from, by the files' paths; the program itself is left out. */
export function noteBundled(paths: Iterable<string>): void {
  const packages = (shipped.value ??= new Set());
  for (const path of paths) {
    // A build's own folder may lie below node_modules too, in its cache.
    const name = /^(?:.*[\\/])?node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/?.][^\\/?]*)/.exec(path)?.[1];
    if (name) packages.add(name.replace('\\', '/'));
  }
}

/** The licences of the program and of every package noted so far, with the texts that the packages bring. */
export function licencesText(): string {
  const packages = [...(shipped.value ?? [])].sort(inOrder).map((name) => partOf(join(checkout, 'node_modules', name)));
  return (
    [
      'What this site sends to browsers, and under which licences',
      partOf(checkout),
      ...packages,
      'Forms of citations\n\nMade with styles of the Citation Style Language, https://citationstyles.org, whose authors ' +
        'give them under the Creative Commons Attribution-ShareAlike 3.0 Unported License, ' +
        'https://creativecommons.org/licenses/by-sa/3.0/',
    ].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n'
  );
}

function partOf(folder: string): string {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string | undefined
  >;
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each));
  const text = file && readFileSync(join(folder, file), 'utf8').trim();
  const head = [`${name} ${version}`, license ?? 'see below', homepage].filter(Boolean).join(', ');
  return `${head}\n\n${text || 'The package brings no text of its licence.'}`;
}
