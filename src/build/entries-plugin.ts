import webpack, { type Compilation, type Compiler } from 'webpack';

/** Chunks that are loaded together. */
type Group = Compilation['chunkGroups'][number];

/** Adds the scripts of a chunk group and of everything that it loads later, workers included. */
function collect(group: Group, files: Set<string>, seen: Set<Group>): Set<string> {
  if (seen.has(group)) return files;
  seen.add(group);
  for (const file of group.getFiles()) if (file.endsWith('.js') || file.endsWith('.css')) files.add(file);
  for (const child of group.childrenIterable) collect(child, files, seen);
  for (const worker of group.asyncEntrypointsIterable) collect(worker, files, seen);
  return files;
}

/** Writes entries.json: for each entry the files it loads at once and those it loads later. Size checks read it. */
export class EntriesPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('EntriesPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'EntriesPlugin', stage }, () => {
        const entries: Record<string, { first: string[]; later: string[] }> = {};
        for (const [name, entry] of compilation.entrypoints) {
          const first = entry.getFiles().filter((file) => file.endsWith('.js') || file.endsWith('.css'));
          const all = [...collect(entry, new Set(), new Set())];
          entries[name] = { first, later: all.filter((file) => !first.includes(file)).sort() };
        }
        compilation.emitAsset('entries.json', new webpack.sources.RawSource(`${JSON.stringify(entries, null, 2)}\n`));
      });
    });
  }
}
