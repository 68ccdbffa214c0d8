const { register } = require('tsx/cjs/api');

/**
 * Builds the add-in and the workbench (web) and the command (node).
 *
 * Environment: `ADDIN_ORIGIN` is the address that the pages will have (written into dist/manifest.xml; default
 * https://localhost:3000); `OFFICE_JS` is `cdn` (Microsoft's, the default), `21vianet` (the same for China) or `self` (copied into dist/office-js).
 * `--env only=pane,functions` builds some of the entries and `--env wps` the add-in for WPS Spreadsheets, into dist-wps, instead.
 */
module.exports = (env = {}, argv = {}) => {
  // The configurations, and the loader that one of them names, are written in TypeScript.
  register();
  const { addinConfig } = require('./src/build/addin-config');
  const { cliConfig } = require('./src/build/cli-config');
  const { wpsConfig } = require('./src/build/wps-config');
  const settings = {
    root: __dirname,
    production: argv.mode === 'production',
    only: env.only ? String(env.only).split(',') : null,
    origin: (process.env.ADDIN_ORIGIN ?? 'https://localhost:3000').replace(/\/+$/, ''),
    officeJs: process.env.OFFICE_JS ?? 'cdn',
  };
  if (env.wps) return wpsConfig(settings);
  const configs = [addinConfig(settings)];
  if (!settings.only || settings.only.includes('cli')) configs.push(cliConfig(settings));
  return settings.only?.length === 1 && settings.only[0] === 'cli' ? configs.slice(1) : configs;
};
