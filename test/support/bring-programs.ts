import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { bringPackages } from '../../src/build/bring-packages';
import { browserPath, PACKED_BROWSER } from './programs';

/** What the tests need besides the packages. */
interface Program {
  readonly name: string;
  readonly why: string;
  /** Debian's packages. */
  readonly packages: readonly string[];
  readonly elsewhere: string;
  isThere(): boolean;
}

function answers(command: string, ...args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

const PROGRAMS: readonly Program[] = [
  {
    name: 'Chromium, Chrome or Edge',
    why: 'the workbench and the pane are used in a real browser',
    packages: ['chromium'],
    elsewhere: 'set CHROMIUM to the program of an installed one',
    isThere: () => existsSync(browserPath()),
  },
  {
    name: 'a Chinese font',
    why: 'tests look at whether texts have room on the page',
    packages: ['fontconfig', 'fonts-noto-cjk'],
    elsewhere: 'install one, such as Noto Sans CJK',
    isThere: () => process.platform !== 'linux' || (answers('fc-list', ':lang=zh', 'family') ?? '').trim() !== '',
  },
  {
    name: 'LibreOffice Calc',
    why: 'formulas that were filled in and files that were written are opened in a second spreadsheet program',
    packages: ['libreoffice-calc'],
    elsewhere: 'install it and put the folder of its program `soffice` in PATH',
    isThere: () => answers('soffice', '--version') !== null,
  },
];

function missing(): readonly Program[] {
  return PROGRAMS.filter((program) => !program.isThere());
}

/** Debian's packages, where this user may install them. */
function installFromSystem(programs: readonly Program[]): void {
  if (process.getuid?.() !== 0 || answers('apt-get', '--version') === null) return;
  const packages = programs.flatMap((program) => program.packages);
  process.stdout.write(`Installing ${packages.join(', ')}…\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ])
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A browser that comes as a package, with the libraries that it needs: for a machine on which nothing may be installed. */
async function unpackBrowser(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  const packed = join(__dirname, '../browser/chromium');
  bringPackages(packed);
  const bin = join(packed, 'node_modules/@sparticuz/chromium/bin');
  const folder = dirname(PACKED_BROWSER);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const unpack = (from: string, to: string): Promise<void> =>
    pipeline(createReadStream(join(bin, from)), createBrotliDecompress(), createWriteStream(join(folder, to), { mode: 0o755 }));
  await unpack('chromium.br', 'headless-shell');
  await unpack('al2023.tar.br', 'libraries.tar');
  if (answers('tar', '-xf', join(folder, 'libraries.tar'), '-C', folder) === null)
    throw new Error('`tar` is missing: it unpacks the libraries of the browser');
  const start = '#!/bin/sh\nhere=$(dirname "$0")\nLD_LIBRARY_PATH="$here/lib" exec "$here/headless-shell" "$@"\n';
  await writeFile(`${PACKED_BROWSER}.new`, start, { mode: 0o755 });
  await rename(`${PACKED_BROWSER}.new`, PACKED_BROWSER);
}

/**
 * Before the tests: gets what they need besides the packages, from the system's packages where this user may install them, else a
 * browser from npm; and says plainly what is still missing and why it is needed. No test is left out.
 */
async function main(): Promise<number> {
  if (missing().length > 0) installFromSystem(missing());
  if (!existsSync(browserPath())) await unpackBrowser();
  const left = missing();
  for (const { name, why, packages, elsewhere } of left)
    process.stderr.write(
      `The tests need ${name}: ${why}.\n  Debian, Ubuntu:  sudo apt-get install ${packages.join(' ')}\n  elsewhere:       ${elsewhere}\n`,
    );
  return left.length > 0 ? 1 : 0;
}

void main().then((status) => {
  process.exitCode = status;
});
