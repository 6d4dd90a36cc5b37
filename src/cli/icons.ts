// npm run icons: draws the site's icons into public/ from its sign and its colours, after a change of either.
import { mkdirSync, writeFileSync } from 'node:fs';
import { icons } from '../node/icons.ts';

mkdirSync('public/icons', { recursive: true });
for (const [name, draw] of Object.entries(icons)) writeFileSync(`public/${name}`, await draw());
