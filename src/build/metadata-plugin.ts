import webpack, { type Compiler } from 'webpack';

/** One function of functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Where Excel's dialog of functions leads. */
  readonly helpUrl?: string;
  readonly options?: Readonly<Record<string, boolean>>;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
}

export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
}

type PageLanguage = 'zh-CN' | 'en-US';

/** What divides the Chinese from the English part of a description in the doc comments. */
const DIVIDER = ' | ';

/** One language of the first paragraph of a description: the rest is for the documentation. */
function pick(text: string, language: PageLanguage): string {
  const [chinese = '', english = chinese] = text.split('\n')[0]!.split(DIVIDER);
  return (language === 'zh-CN' ? chinese : english).trim();
}

/**
 * The metadata of the functions in one language: names stay, descriptions are taken from their part. The functions take
 * plain values only, so rich values (`allowCustomDataForDataTypeAny`) stay off. Excel's own dialog of functions leads to the
 * language's part of the help page at `origin`.
 */
export function inLanguage(metadata: FunctionsMetadata, language: PageLanguage, origin: string): FunctionsMetadata {
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
  /** @param origin address that the pages will have */
  constructor(private readonly origin: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('MetadataLanguagePlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_DERIVED;
      compilation.hooks.processAssets.tap({ name: 'MetadataLanguagePlugin', stage }, () => {
        const generated = compilation.getAsset('functions.json');
        if (!generated) return;
        const metadata = JSON.parse(generated.source.source().toString()) as FunctionsMetadata;
        const json = (language: PageLanguage) =>
          new webpack.sources.RawSource(`${JSON.stringify(inLanguage(metadata, language, this.origin), null, 2)}\n`);
        compilation.updateAsset('functions.json', json('zh-CN'));
        compilation.emitAsset('functions-en-us.json', json('en-US'));
      });
    });
  }
}
