import { join } from 'node:path';
import ts from 'typescript';

/** A program of one source that exists only in memory, with the types of Office.js. */
export function programWith(root: string, source: string): ts.Program {
  const file = join(root, 'src/in-memory.ts');
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['office-js', 'custom-functions-runtime'],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === file || fileExists.call(host, path);
  host.getSourceFile = (path, ...rest) =>
    path === file
      ? ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true)
      : cached(path, () => getSourceFile.call(host, path, ...rest));
  host.getCurrentDirectory = () => root;
  return ts.createProgram({ rootNames: [file], options, host });
}

const sources = new Map<string, ts.SourceFile | undefined>();

/** Library files are parsed once for all programs. */
function cached(path: string, read: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (!sources.has(path)) sources.set(path, read());
  return sources.get(path);
}
