import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Puts all temporary folders of a run of the tests, and of the programs that they start, into one, and removes it at
 * the end.
 */
export default function setup(): () => void {
  const root = mkdtempSync(join(tmpdir(), 'briefing-reader-tests-'));
  // Servers read the sites in it as users of their own.
  chmodSync(root, 0o755);
  process.env['TMPDIR'] = root;
  return () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
