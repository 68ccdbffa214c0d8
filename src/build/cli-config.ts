import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import webpack, { type Compiler, type Configuration } from 'webpack';
import type { BuildSettings } from './build-settings';
import { LicensesPlugin } from './licenses-plugin';
import { compiling, minimizing } from './compiling';

/** Lets the command be started by its own name. */
class ExecutablePlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('ExecutablePlugin', () => chmodSync(join(compiler.outputPath, 'perfscore.js'), 0o755));
  }
}

/** The command `perfscore`: one file for node, with everything it needs inside. */
export function cliConfig({ root, production }: BuildSettings): Configuration {
  return {
    name: 'cli',
    mode: production ? 'production' : 'development',
    context: root,
    target: 'node20',
    devtool: false,
    entry: { perfscore: './src/cli/main.ts' },
    output: { path: join(root, 'dist/cli'), filename: '[name].js', clean: true },
    // The file starts itself as a worker: it must know its own name when it runs.
    node: { __filename: false, __dirname: false },
    ...compiling('es2022'),
    optimization: { ...minimizing(), minimize: production },
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      new ExecutablePlugin(),
      new LicensesPlugin(),
    ],
    performance: false,
    stats: 'errors-warnings',
  };
}
