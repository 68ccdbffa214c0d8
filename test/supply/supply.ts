import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { EVERYTHING, licenceOf, nameOf, SCRIPTS } from './lock';

interface Audit {
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

/** What the registry knows of holes in what is installed: a line each; null where it does not answer. */
function advisories(): readonly string[] | null {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
    cwd: path.resolve(__dirname, '../..'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  try {
    const { metadata, vulnerabilities = {} } = JSON.parse(stdout) as Audit;
    return metadata ? Object.entries(vulnerabilities).map(([name, { severity, range }]) => `${severity}: ${name} ${range}`) : null;
  } catch {
    return null;
  }
}

/** `npm run supply`: licences, install scripts and checksums of everything in the lock file, and advisories where the registry answers. */
function main(): number {
  const complaints = EVERYTHING.flatMap(([folder, { license, hasInstallScript, integrity }]) => [
    ...(licenceOf(nameOf(folder), license) === null ? [`${folder}: licence ${license ?? 'not stated'}`] : []),
    ...(hasInstallScript && !(nameOf(folder) in SCRIPTS) ? [`${folder}: has an install script`] : []),
    ...(integrity === undefined ? [`${folder}: no checksum`] : []),
  ]);
  const known = advisories();
  process.stdout.write(
    `${EVERYTHING.length} packages; ${complaints.length} to look at\n${complaints.map((line) => `  ${line}\n`).join('')}`,
  );
  process.stdout.write(
    known === null
      ? 'The registry does not answer questions about advisories.\n'
      : `${known.length} with advisories\n${known.map((line) => `  ${line}\n`).join('')}`,
  );
  return complaints.length > 0 || (known ?? []).length > 0 ? 1 : 0;
}

process.exitCode = main();
