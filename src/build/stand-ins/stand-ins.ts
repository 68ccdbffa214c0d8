import { join } from 'node:path';
import webpack, { type WebpackPluginInstance } from 'webpack';

interface StandIn {
  /** What is asked for, as the asking module writes it. */
  readonly request: RegExp;
  /** Folder of the modules that ask. */
  readonly asking: RegExp;
  /** File of this folder that they get. */
  readonly gets: string;
}

const STAND_INS: readonly StandIn[] = [
  /* Hyphenation patterns of sixty languages, a file each. */
  { request: /^\.\/[\w-]+\.js$/, asking: /[\\/]@univerjs[\\/]engine-render[\\/]/, gets: 'no-hyphenation.ts' },
  { request: /^\.\.?\/tokens\.js$/, asking: /[\\/]@fluentui[\\/]tokens[\\/]/, gets: 'tokens-by-name.ts' },
  { request: /[\\/](colorPalette|sharedColorNames)\.js$/, asking: /[\\/]@fluentui[\\/]tokens[\\/]/, gets: 'colours-of-states.ts' },
];

/** What packages bring that the pages never use, left out of the build: each stand-in says why it may be. */
export function standIns(): readonly WebpackPluginInstance[] {
  return STAND_INS.map(
    ({ request, asking, gets }) =>
      new webpack.NormalModuleReplacementPlugin(request, (asked) => {
        if (asking.test(asked.context)) asked.request = join(__dirname, gets);
      }),
  );
}
