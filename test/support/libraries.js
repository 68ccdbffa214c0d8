const { createHash } = require('node:crypto');
const { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const ROOT = join(__dirname, '../..');

/**
 * Libraries of many modules, those together that share modules. Each test file loads its libraries anew, and hundreds of small files
 * take seconds where one file takes a moment.
 */
const GROUPS = {
  pane: {
    platform: 'browser',
    packages: ['@fluentui/react-components', '@testing-library/dom', '@testing-library/react', '@testing-library/user-event'],
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

function putTogether(folder, group, { platform, packages }) {
  const { buildSync } = require('esbuild');
  buildSync({
    stdin: { contents: packages.map((name, at) => `export * as library${at} from '${name}';`).join('\n'), resolveDir: ROOT },
    outfile: join(folder, `${group}.js`),
    bundle: true,
    format: 'cjs',
    platform,
    target: 'es2022',
    external,
    define: { 'process.env.NODE_ENV': '"test"' },
    charset: 'utf8',
    logLevel: 'error',
  });
  packages.forEach((_name, at) => {
    writeFileSync(
      join(folder, `${group}-${at}.js`),
      `module.exports = Object.defineProperty(require('./${group}.js').library${at}, '__esModule', { value: true });\n`,
    );
  });
}

/** Where the libraries stand in one file each: made when the first tests run after a library has changed. */
function folderOfLibraries() {
  const version = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(readFileSync(__filename))
    .digest('hex')
    .slice(0, 16);
  const folder = join(tmpdir(), `perfscore-libraries-${version}`);
  if (existsSync(folder)) return folder;
  const making = mkdtempSync(`${folder}-`);
  for (const [name, group] of Object.entries(GROUPS)) putTogether(making, name, group);
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
  moduleNameMapper: Object.fromEntries(
    Object.entries(GROUPS).flatMap(([group, { packages }]) => packages.map((name, at) => [`^${name}$`, join(folder, `${group}-${at}.js`)])),
  ),
};
