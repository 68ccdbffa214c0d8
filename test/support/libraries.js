const { createHash } = require('node:crypto');
const { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const ROOT = join(__dirname, '../..');
const DECIMAL_TRIM = join(ROOT, 'src/build/decimal-trim.ts');

/**
 * Libraries of many modules, those together that share modules. Each test file loads its libraries anew, and hundreds of small files
 * take seconds where one file takes a moment.
 */
const GROUPS = {
  pane: {
    platform: 'browser',
    packages: ['@fluentui/react-components', '@testing-library/dom', '@testing-library/react', '@testing-library/user-event'],
    // What the pane takes of a library that is large as a whole.
    excerpts: [{ file: 'src/pane/components/fluent-icons.ts', imported: '^\\./fluent-icons$' }],
  },
  grid: {
    platform: 'node',
    packages: [
      'core',
      'core/facade',
      'engine-formula',
      'engine-formula/facade',
      'sheets',
      'sheets/facade',
      'sheets-formula',
      'sheets-formula/facade',
      'sheets-note',
      'sheets-note/facade',
      'sheets-numfmt',
    ].map((name) => `@univerjs/${name}`),
  },
  properties: { platform: 'node', packages: ['fast-check'] },
};

/** What all test files have of their own, or share with what is not put together here. */
const external = ['react', 'react-dom', 'react/*', 'react-dom/*'];

/** The libraries and excerpts of a group, and how the modules that use them name them. */
function partsOf({ packages, excerpts = [] }) {
  return [
    ...packages.map((name) => ({ from: name, imported: `^${name}$` })),
    ...excerpts.map(({ file, imported }) => ({ from: `./${file}`, imported })),
  ];
}

function putTogether(folder, group, definition) {
  const { buildSync } = require('esbuild');
  const parts = partsOf(definition);
  buildSync({
    stdin: { contents: parts.map(({ from }, at) => `export * as library${at} from '${from}';`).join('\n'), resolveDir: ROOT },
    outfile: join(folder, `${group}.js`),
    bundle: true,
    format: 'cjs',
    platform: definition.platform,
    target: 'es2022',
    external,
    define: { 'process.env.NODE_ENV': '"test"' },
    charset: 'utf8',
    logLevel: 'error',
  });
  parts.forEach((_part, at) => {
    writeFileSync(
      join(folder, `${group}-${at}.js`),
      `module.exports = Object.defineProperty(require('./${group}.js').library${at}, '__esModule', { value: true });\n`,
    );
  });
}

/** The decimal arithmetic as the build ships it: what is tested with it is what is used. */
function trimDecimal(folder) {
  const { buildSync, transformSync } = require('esbuild');
  const trimmer = join(folder, 'decimal-trim.js');
  buildSync({ entryPoints: [DECIMAL_TRIM], outfile: trimmer, bundle: true, platform: 'node', format: 'cjs' });
  const source = require(trimmer).trimDecimal(readFileSync(join(ROOT, 'node_modules/decimal.js/decimal.mjs'), 'utf8'));
  writeFileSync(join(folder, 'decimal.js'), transformSync(source, { format: 'cjs' }).code);
}

/** Where the libraries stand in one file each: made when the first tests run after a library has changed. */
function folderOfLibraries() {
  const excerpts = Object.values(GROUPS).flatMap(({ excerpts: own = [] }) => own.map(({ file }) => join(ROOT, file)));
  const hash = createHash('sha256');
  for (const file of [join(ROOT, 'package-lock.json'), __filename, DECIMAL_TRIM, ...excerpts]) hash.update(readFileSync(file));
  const version = hash.digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `perfscore-libraries-${version}`);
  if (existsSync(folder)) return folder;
  const making = mkdtempSync(`${folder}-`);
  for (const [name, group] of Object.entries(GROUPS)) putTogether(making, name, group);
  trimDecimal(making);
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another run was faster.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

const folder = folderOfLibraries();

/** For jest: the file that stands for each library, and what is not to be translated again. */
module.exports = {
  folder,
  decimal: join(folder, 'decimal.js'),
  moduleNameMapper: Object.fromEntries([
    ['^decimal\\.js$', join(folder, 'decimal.js')],
    ...Object.entries(GROUPS).flatMap(([group, definition]) =>
      partsOf(definition).map(({ imported }, at) => [imported, join(folder, `${group}-${at}.js`)]),
    ),
  ]),
};
