import { LOCKED, licenceOf, MANIFEST, nameOf, SCRIPTS } from '../supply/lock';
import { AT_RUN_TIME, FOR_BUILDING } from '../supply/reasons';

test('every dependency has its reason, and no reason is left of one that is gone', () => {
  expect(Object.keys(AT_RUN_TIME).sort()).toEqual(Object.keys(MANIFEST.dependencies).sort());
  expect(Object.keys(FOR_BUILDING).sort()).toEqual(Object.keys(MANIFEST.devDependencies).sort());
});

test('every dependency has one fixed version, the same in the lock file', () => {
  const locked = new Map(LOCKED);
  for (const [name, version] of Object.entries({ ...MANIFEST.dependencies, ...MANIFEST.devDependencies })) {
    expect([name, version]).toEqual([name, locked.get(`node_modules/${name}`)?.version]);
  }
});

test('everything that an installation may hold has a licence that was looked at, and a checksum', () => {
  expect(LOCKED.filter(([folder, { license }]) => licenceOf(nameOf(folder), license) === null).map(([folder]) => folder)).toEqual([]);
  expect(LOCKED.filter(([, { integrity }]) => integrity === undefined).map(([folder]) => folder)).toEqual([]);
});

test('install scripts are those that are known not to be needed', () => {
  const scripts = new Set(LOCKED.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => nameOf(folder)));
  expect([...scripts].sort()).toEqual(Object.keys(SCRIPTS).sort());
});

test.each(['win32-x64', 'darwin-arm64', 'darwin-x64', 'linux-x64'])('the lock file holds the binaries of the build for %s', (system) => {
  const names = LOCKED.map(([folder]) => nameOf(folder));
  for (const start of ['@esbuild/', '@swc/core-']) expect(names.filter((name) => name.startsWith(start + system))).not.toEqual([]);
});
