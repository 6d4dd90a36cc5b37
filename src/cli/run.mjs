// node src/cli/run.mjs NAME …: runs one of the commands beside it. Plain JavaScript: it tells a Node that cannot read
// the commands what to do.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [node, , name = '', ...rest] = process.argv;

if (process.features.typescript) {
  process.argv = [node ?? '', join(import.meta.dirname, `${name}.ts`), ...rest];
  await import(pathToFileURL(process.argv[1] ?? '').href);
} else {
  console.error(
    `${name}: this is Node ${process.versions.node}, and the program needs 22.18 or newer. ` +
      'The package `node` brings one, but its install script was not run (npm’s ignore-scripts, or pnpm). ' +
      'Run `npm rebuild node --ignore-scripts=false`, or install Node 24.',
  );
  process.exitCode = 1;
}
