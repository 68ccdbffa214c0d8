import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { Command, Option } from 'commander';
import { checkFiles } from '../../test/build/files';
import { checkSizes } from '../../test/build/bundle-sizes';
import { checkManifest } from '../../test/manifest/manifest-checks';
import { packCommand } from './command-package';

const ROOT = resolve(__dirname, '../..');
const SUMS = 'SHA256SUMS';

interface Options {
  readonly address: string;
  readonly officeJs: string;
  readonly out: string;
  readonly verify: boolean;
}

/** Runs a program of the build; its output is shown where it fails. @throws where it does */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** The checksum of every file, as `sha256sum --check` reads them. */
function checksums(folder: string): string {
  const sum = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return filesBelow(folder)
    .filter((file) => file !== SUMS)
    .map((file) => `${sum(file)}  ${file}\n`)
    .join('');
}

/** What must hold for what is handed out; a line for each thing that does not. */
function complaints(dist: string): readonly string[] {
  const manifest = checkManifest(readFileSync(join(dist, 'manifest.xml'), 'utf8'), join(ROOT, 'assets'));
  return [...manifest, ...checkFiles(dist), ...checkSizes(dist)].flatMap(({ name, problems }) =>
    problems.map((problem) => `${name}: ${problem}`),
  );
}

/**
 * Makes all that is handed out, in a folder: `site/` for the web server, `manifest.xml` for Excel, the npm package of the command line,
 * and the checksums of all of them.
 * @throws where a build fails or a check of what was built
 */
function makeRelease(folder: string, { address, officeJs }: Options): void {
  run([join(ROOT, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'], { ADDIN_ORIGIN: address, OFFICE_JS: officeJs });
  const dist = join(ROOT, 'dist');
  const wrong = complaints(dist);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const notServed = new Set([join(dist, 'cli'), join(dist, 'entries.json'), join(dist, 'manifest.xml')]);
  cpSync(dist, join(folder, 'site'), { recursive: true, filter: (path) => !notServed.has(path) });
  cpSync(join(dist, 'manifest.xml'), join(folder, 'manifest.xml'));
  packCommand(ROOT, join(dist, 'cli'), folder);
  writeFileSync(join(folder, SUMS), checksums(folder));
}

/** Makes the same a second time and compares: what differs, a file each. */
function differences(folder: string, options: Options): readonly string[] {
  const again = mkdtempSync(join(tmpdir(), 'perfscore-release-'));
  try {
    makeRelease(again, options);
    const lines = (of: string): readonly string[] => readFileSync(join(of, SUMS), 'utf8').split('\n');
    const [first, second] = [new Set(lines(folder)), new Set(lines(again))];
    return [...first].filter((line) => !second.has(line)).concat([...second].filter((line) => !first.has(line)));
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
}

function main(): number {
  const command = new Command('npm run release --')
    .requiredOption('--address <URL>', 'address that the pages will have: https, a path is fine')
    .addOption(new Option('--office-js <SOURCE>', 'where Office.js comes from').choices(['cdn', '21vianet', 'self']).default('cdn'))
    .option('--out <DIR>', 'folder to be made anew', 'release')
    .option('--verify', 'build twice and compare every byte', false)
    .parse();
  const options = command.opts<Options>();
  const address = options.address.replace(/\/+$/, '');
  const folder = resolve(options.out);
  if (!/^https:\/\/[^\s"<>&?#]+$/.test(address))
    return fail(`--address must be an https address such as https://intranet.example.cn/perfscore`);
  if (existsSync(folder) && !existsSync(join(folder, SUMS)))
    return fail(`${folder} is there and was not made by this command: name another folder`);
  try {
    makeRelease(folder, { ...options, address });
    const names = readdirSync(folder).sort();
    process.stdout.write(`${folder}: ${names.join(', ')}; ${filesBelow(folder).length} files\n`);
    const other = options.verify ? differences(folder, { ...options, address }) : [];
    if (other.length > 0) return fail(`Two builds differ:\n${other.join('\n')}`);
    if (options.verify) process.stdout.write('Built twice: every byte is the same.\n');
    return 0;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

process.exitCode = main();
