const path = require('node:path');
const { buildSync } = require('esbuild');

/** Starts a worker from the source. Put together in one piece it is ready in a quarter of the time that its files would take one by one. */
const serve = path.join(__dirname, 'serve-work.ts');
const { outputFiles } = buildSync({
  entryPoints: [serve],
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['@e965/xlsx'],
  write: false,
});
module._compile(outputFiles[0].text, serve);
module.exports.serve();
