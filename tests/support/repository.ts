import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository, in a temporary folder where none is given. */
export class TestRepository {
  readonly folder: string;

  constructor(folder?: string) {
    this.folder = folder ?? mkdtempSync(join(tmpdir(), 'repository-'));
    if (!folder) this.git('init', '-q', '-b', 'main');
  }

  /** Runs git, at a moment where one is given, and returns what it prints. */
  git(...parameters: string[]): string {
    return this.#run(parameters, {});
  }

  /** Writes files (`null` removes one) and commits them at an instant. Returns the commit's name. */
  commit(at: string, files: Record<string, string | null>, committedAt = at): string {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.folder, name);
      if (text === null) rmSync(path);
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
    this.git('add', '-A');
    this.#run(['commit', '-q', '-m', 'Update'], { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: committedAt });
    return this.git('rev-parse', 'HEAD').trim();
  }

  /** Merges a branch into the present one with a commit of its own. */
  merge(branch: string, at: string): void {
    this.#run(['merge', '-q', '--no-ff', '-m', 'Merge', branch], { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at });
  }

  #run(parameters: string[], env: Record<string, string>): string {
    const person = ['-c', 'user.name=Keeper', '-c', 'user.email=keeper@example.org'];
    return execFileSync('git', [...person, ...parameters], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  }
}
