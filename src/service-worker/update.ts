import { BUILD_FILE, type Build } from '../contract/offline-parts.ts';
import { base } from './scope.ts';
import { changeBuilds, readBuilds, readWish, wishesNothing } from './state.ts';

let asking: Promise<boolean> | undefined;

/** Asks the server which build it has, and notes one that is not kept as the next. True where the server answered. */
export function check(): Promise<boolean> {
  asking ??= askServer().finally(() => (asking = undefined));
  return asking;
}

async function askServer(): Promise<boolean> {
  if (wishesNothing(await readWish())) return false;
  const build = await fetch(base + BUILD_FILE, { cache: 'no-cache' })
    .then((response) => (response.ok ? (response.json() as Promise<Build>) : null))
    .catch(() => null);
  if (!isBuild(build)) return false;
  const { current, next } = await readBuilds();
  if (build.id !== (next ?? current)?.id)
    await changeBuilds((builds) => ({ next: build.id === builds.current?.id ? null : build }));
  return true;
}

function isBuild(value: unknown): value is Build {
  const build = value as Build | null;
  return build?.schema === 1 && typeof build.id === 'string' && Array.isArray(build.parts);
}
