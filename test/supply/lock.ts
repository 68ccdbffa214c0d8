import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: true;
  readonly optional?: true;
  readonly hasInstallScript?: true;
  readonly integrity?: string;
  readonly os?: readonly string[];
}

function json(name: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));
}

export const MANIFEST = json('package.json') as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
function lockedIn(folder: string): readonly (readonly [string, Locked])[] {
  const { packages } = json(path.join(folder, 'package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
  return Object.entries(packages).filter(([place]) => place !== '');
}

/** Every package that an installation may hold, by its folder. */
export const LOCKED = lockedIn('.');

/** Packages that a command installs where it is run, each in the folder that asks for them. */
export const BROUGHT = ['test/bench', 'test/browser/chromium', 'test/mutation', 'test/office-lint'].map((folder) => ({
  folder,
  dependencies: (json(path.join(folder, 'package.json')) as { readonly dependencies: Readonly<Record<string, string>> }).dependencies,
  locked: lockedIn(folder),
}));

/** All of them. */
export const EVERYTHING = [LOCKED, ...BROUGHT.map(({ locked }) => locked)].flat();

export function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Licences under which anybody may use and pass on what is built. */
const PERMISSIVE = /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|CC0-1\.0)$/;

/** Packages whose licence is another, or is not in the lock file, and what it is: looked up by hand. */
const LOOKED_UP: Readonly<Record<string, string>> = {
  '@microsoft/office-js': "Microsoft's terms for Office.js: free to use in add-ins",
  '@univerjs/telemetry': 'Apache-2.0 (the licence of its repository)',
  'axe-core': 'MPL-2.0: tests only, not passed on',
  'caniuse-lite': 'CC-BY-4.0: data for the build, not passed on',
};
/** Binaries for single systems, under the licence of the package that they belong to. */
const BINARIES = /^@(?:swc\/core|unrs\/resolver-binding)-/;

function isPermissive(licence: string): boolean {
  const text = licence.replace(/^\((.*)\)$/, '$1');
  return text.includes(' OR ')
    ? text.split(' OR ').some((each) => PERMISSIVE.test(each))
    : text.split(' AND ').every((each) => PERMISSIVE.test(each));
}

/** The licence of a package in words; null where nobody has looked at it. */
export function licenceOf(name: string, licence: string | undefined): string | null {
  if (licence !== undefined && isPermissive(licence)) return licence;
  return LOOKED_UP[name] ?? (licence === undefined && BINARIES.test(name) ? 'MIT or Apache-2.0' : null);
}

/** Packages whose installation would run a script, and why it need not be run. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  '@parcel/watcher': 'builds a binary where there is none; only a watcher of files needs it',
  '@swc/core': 'looks whether its binary was installed',
  'core-js-pure': 'prints a line',
  esbuild: 'looks whether its binary was installed',
  protobufjs: 'prints a line about versions',
};
