import webpack from 'webpack';

/** What divides the Chinese from the English part of a description in the doc comments. */
const DIVIDER = ' | ';

/** One language of the first paragraph of a description: the rest is for the documentation. */
function pick(text, language) {
  const [chinese, english] = text.split('\n')[0].split(DIVIDER);
  return (language === 'zh-CN' ? chinese : (english ?? chinese)).trim();
}

/**
 * The metadata of the functions in one language: names stay, descriptions are taken from their part. The functions take
 * plain values only, so rich values (`allowCustomDataForDataTypeAny`) stay off. Excel's own dialog of functions leads to the
 * language's part of the help page at `origin`.
 */
export function inLanguage(metadata, language, origin) {
  const functions = metadata.functions.map((entry) => ({
    ...entry,
    description: pick(entry.description, language),
    helpUrl: `${origin}/help.html#functions-${language}`,
    parameters: entry.parameters.map((parameter) => ({ ...parameter, description: pick(parameter.description, language) })),
  }));
  return { functions };
}

/** Splits the generated functions.json, whose descriptions are in both languages, into one file per language. */
export class MetadataLanguagePlugin {
  /** @param {string} origin address that the pages will have */
  constructor(origin) {
    this.origin = origin;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('MetadataLanguagePlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_DERIVED;
      compilation.hooks.processAssets.tap({ name: 'MetadataLanguagePlugin', stage }, () => {
        const generated = compilation.getAsset('functions.json');
        if (!generated) return;
        const metadata = JSON.parse(generated.source.source().toString());
        const json = (language) =>
          new webpack.sources.RawSource(`${JSON.stringify(inLanguage(metadata, language, this.origin), null, 2)}\n`);
        compilation.updateAsset('functions.json', json('zh-CN'));
        compilation.emitAsset('functions-en-us.json', json('en-US'));
      });
    });
  }
}
