import { BROUGHT, EVERYTHING, LOCKED, licenceOf, MANIFEST, nameOf, SCRIPTS } from '../supply/lock';
import { AT_RUN_TIME, FOR_BUILDING, ON_DEMAND } from '../supply/reasons';

test('every dependency has its reason, and no reason is left of one that is gone', () => {
  expect(Object.keys(AT_RUN_TIME).sort()).toEqual(Object.keys(MANIFEST.dependencies).sort());
  expect(Object.keys(FOR_BUILDING).sort()).toEqual(Object.keys(MANIFEST.devDependencies).sort());
  expect(Object.keys(ON_DEMAND).sort()).toEqual(BROUGHT.flatMap(({ dependencies }) => Object.keys(dependencies)).sort());
});

test('every dependency has one fixed version, the same in the lock file', () => {
  const whole = { dependencies: { ...MANIFEST.dependencies, ...MANIFEST.devDependencies }, locked: LOCKED };
  for (const { dependencies, locked } of [whole, ...BROUGHT]) {
    const versions = new Map(locked);
    for (const [name, version] of Object.entries(dependencies)) {
      expect([name, version]).toEqual([name, versions.get(`node_modules/${name}`)?.version]);
    }
  }
});

test('everything that an installation may hold has a licence that was looked at, and a checksum', () => {
  expect(EVERYTHING.filter(([folder, { license }]) => licenceOf(nameOf(folder), license) === null).map(([folder]) => folder)).toEqual([]);
  expect(EVERYTHING.filter(([, { integrity }]) => integrity === undefined).map(([folder]) => folder)).toEqual([]);
});

test('install scripts are those that are known not to be needed', () => {
  const scripts = new Set(EVERYTHING.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => nameOf(folder)));
  expect([...scripts].sort()).toEqual(Object.keys(SCRIPTS).sort());
});

test.each(['win32-x64', 'darwin-arm64', 'darwin-x64', 'linux-x64'])('the lock file holds the binaries of the build for %s', (system) => {
  const names = LOCKED.map(([folder]) => nameOf(folder));
  for (const start of ['@esbuild/', '@swc/core-']) expect(names.filter((name) => name.startsWith(start + system))).not.toEqual([]);
});
