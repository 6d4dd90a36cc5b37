// npm run audit: fails where the registry knows of a high or critical vulnerability in a locked package. Registries
// that keep no advisories, and networks that cannot be reached, fail nothing, because they say nothing of the packages.
import { spawnSync } from 'node:child_process';

interface Report {
  metadata?: { vulnerabilities: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string }>;
  message?: string;
  error?: { summary?: string };
}

const graveSeverities = ['high', 'critical'];

const { stdout, stderr } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=30000'], {
  encoding: 'utf8',
});
const report = parse(stdout);

if (!report?.metadata) {
  const said = report?.message || report?.error?.summary || stderr.trim().split('\n')[0];
  console.log(
    `audit: skipped, because the registry does not say whether packages are vulnerable${said ? ` (${said})` : ''}.`,
  );
} else {
  const grave = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity }]) =>
    graveSeverities.includes(severity),
  );
  for (const [name, { severity }] of grave)
    console.error(
      `audit: ${name} has a ${severity} vulnerability. \`npm audit\` says which, and in which version it is mended.`,
    );
  if (grave.length > 0) process.exitCode = 1;
  else console.log('audit: no package is known to have a high or critical vulnerability.');
}

function parse(text: string): Report | null {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return null;
  }
}
