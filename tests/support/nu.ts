import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { QUICK_JAVA } from './java.ts';

const vnu = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));

/** Whether the Nu validator can run, which is a program for Java. */
export const hasNu = existsSync(vnu) && spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;

if (!hasNu) console.log('skipped: pages against the Nu validator, because there is no Java');

/** What the Nu validator of the W3C finds wrong with the pages of a site, a line each: where, what, and in what. */
export function nuErrors(site: string): string[] {
  const { stdout, stderr } = spawnSync(
    'java',
    [...QUICK_JAVA, '-Xss4m', '-jar', vnu, '--format', 'json', '--stdout', '--errors-only', '--skip-non-html', '.'],
    { cwd: site, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 },
  );
  if (!stdout.startsWith('{')) throw new Error(`The validator said nothing that can be read.\n${stdout}${stderr}`);
  const { messages } = JSON.parse(stdout) as {
    messages: { type: string; url: string; lastLine?: number; message: string; extract?: string }[];
  };
  return messages
    .filter(({ type }) => type !== 'info')
    .map(
      ({ url, lastLine, message, extract }) => `${url.split('/./').at(-1)}:${lastLine}: ${message} ${extract ?? ''}`,
    );
}
