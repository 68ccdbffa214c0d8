import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack, { type Compiler } from 'webpack';

/** The address that manifest.xml carries in the source tree. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** Writes manifest.xml with the address of the server that the pages will come from. */
export class ManifestPlugin {
  constructor(private readonly origin: string) {}

  apply(compiler: Compiler): void {
    const path = join(compiler.context, 'manifest.xml');
    compiler.hooks.thisCompilation.tap('ManifestPlugin', (compilation) => {
      compilation.fileDependencies.add(path);
      compilation.hooks.processAssets.tap({ name: 'ManifestPlugin', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        if (!/^https:\/\/[^\s"<>&?#]+$/.test(this.origin)) {
          compilation.errors.push(
            new webpack.WebpackError(
              `ADDIN_ORIGIN must be an https address such as https://intranet.example.cn/perfscore, not ${this.origin}`,
            ),
          );
          return;
        }
        const xml = readFileSync(path, 'utf8').replaceAll(DEVELOPMENT_ORIGIN, this.origin);
        compilation.emitAsset('manifest.xml', new webpack.sources.RawSource(xml));
      });
    });
  }
}
