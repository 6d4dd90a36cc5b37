import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** Longer blobs are no transcripts. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Settings of a repository or a user that would change what is printed, or run something. */
const plainly = [
  '--no-pager',
  '-c',
  'log.showSignature=false',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'diff.external=',
  '-c',
  'core.quotePath=false',
];

/** The environment without what would lead git to another repository, as within one of its own hooks. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name));
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

/** What a git command prints. Rejects where git is not there or fails; the error holds what git says. */
export function git(folder: string, ...parameters: string[]): Promise<string> {
  return new Promise((done, failed) => {
    execFile('git', [...plainly, '-C', folder, ...parameters], { env: environment() }, (error, stdout, stderr) => {
      if (error) failed(Object.assign(error, { said: stderr.trim() }));
      else done(stdout);
    });
  });
}

/** The pieces that a git command prints, parted by zero bytes, as they come. Throws where it fails. */
export async function* gitPieces(folder: string, ...parameters: string[]): AsyncGenerator<string> {
  const child = start(folder, parameters);
  const ended = new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdout.setEncoding('utf8');
  let rest = '';
  for await (const text of child.stdout) {
    const pieces = (rest + (text as string)).split('\0');
    rest = pieces.pop()!;
    yield* pieces;
  }
  if (rest !== '') yield rest;
  if ((await ended) !== 0) throw new Error(`git ${parameters[0]} failed: ${said.trim()}`);
}

/** Reads blobs through one `git cat-file --batch`, which looks for those to come while one is worked on. */
export class Blobs {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  /** Asked for and not read yet, in their order. */
  #asked: string[] = [];
  /** Read before they were wanted. */
  readonly #early = new Map<string, Buffer | null>();

  constructor(folder: string) {
    this.#child = start(folder, ['cat-file', '--batch']);
    this.#child.stdin.on('error', () => {});
    this.#chunks = this.#child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /**
   * Asks for the blobs that will be read next, at best in this order: git looks for them meanwhile. What was asked for
   * before is forgotten.
   */
  async ask(hashes: readonly string[]): Promise<void> {
    while (this.#asked.length > 0) await this.#answer();
    this.#early.clear();
    this.#write(hashes);
  }

  /** A blob, or `null` where it is missing, no text, or too long for one. */
  async read(hash: string): Promise<Buffer | null> {
    if (!this.#early.has(hash) && !this.#asked.includes(hash)) this.#write([hash]);
    while (!this.#early.has(hash)) {
      const next = this.#asked[0]!;
      const blob = await this.#answer();
      if (next === hash) return blob;
      this.#early.set(next, blob);
    }
    const blob = this.#early.get(hash)!;
    this.#early.delete(hash);
    return blob;
  }

  #write(hashes: readonly string[]): void {
    this.#asked.push(...hashes);
    this.#child.stdin.write(hashes.map((hash) => `${hash}\n`).join(''));
  }

  async #answer(): Promise<Buffer | null> {
    this.#asked.shift();
    let end: number;
    while ((end = this.#rest.indexOf(10)) < 0) await this.#more();
    const [, type, size] = this.#rest.subarray(0, end).toString().split(' ');
    this.#rest = this.#rest.subarray(end + 1);
    if (size === undefined) return null;
    const bytes = await this.#take(Number(size) + 1);
    const content = bytes.subarray(0, -1);
    return type !== 'blob' || content.length > MOST_BYTES || content.includes(0) ? null : content;
  }

  close(): void {
    this.#child.stdin.end();
    this.#child.kill();
  }

  async #take(count: number): Promise<Buffer> {
    const parts = [this.#rest];
    let length = this.#rest.length;
    while (length < count) {
      const chunk = await this.#next();
      parts.push(chunk);
      length += chunk.length;
    }
    const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    this.#rest = whole.subarray(count);
    return whole.subarray(0, count);
  }

  async #more(): Promise<void> {
    this.#rest = Buffer.concat([this.#rest, await this.#next()]);
  }

  async #next(): Promise<Buffer> {
    const { value, done } = await this.#chunks.next();
    if (done) throw new Error('git cat-file ended before its work was done.');
    return value;
  }
}

/** Work on blobs. */
export interface Work<Result> {
  /** Those that it will read, in their order. */
  needs: readonly string[];
  do: (blobs: Blobs) => Promise<Result>;
}

function start(folder: string, parameters: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn('git', [...plainly, '-C', folder, ...parameters], { env: environment() });
  child.on('error', () => child.stdout.destroy());
  return child;
}
