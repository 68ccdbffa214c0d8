import webpack, { type Compilation, type Compiler } from 'webpack';

/** Chunks that are loaded together. */
type Group = Compilation['chunkGroups'][number];

/** The files of an entry by when they are loaded. */
export interface Entry {
  /** With the page. */
  readonly first: readonly string[];
  /** By the workers that it starts. */
  readonly workers: readonly string[];
  /** Where a person asks for what needs them: together what each request loads. */
  readonly asked: readonly (readonly string[])[];
}

function filesOf(group: Group): readonly string[] {
  return group.getFiles().filter((file) => file.endsWith('.js') || file.endsWith('.css'));
}

/** Everything that a group can lead to: groups that it asks for later, and workers, which begin with files of their own. */
function reach(group: Group, seen: Map<Group, 'workers' | 'asked'>): void {
  const into = (kind: 'workers' | 'asked') => (next: Group) => {
    if (seen.has(next)) return;
    seen.set(next, kind);
    reach(next, seen);
  };
  [...group.asyncEntrypointsIterable].forEach(into('workers'));
  [...group.childrenIterable].forEach(into('asked'));
}

function entryOf(group: Group): Entry {
  const seen = new Map<Group, 'workers' | 'asked'>();
  reach(group, seen);
  const first = filesOf(group);
  const groups = (kind: 'workers' | 'asked'): readonly (readonly string[])[] =>
    [...seen].flatMap(([next, as]) => (as === kind ? [filesOf(next)] : []));
  const workers = [...new Set(groups('workers').flat())].filter((file) => !first.includes(file)).sort();
  const known = new Set([...first, ...workers]);
  const asked = groups('asked').map((files) => files.filter((file) => !known.has(file)));
  return { first, workers, asked: asked.filter((files) => files.length > 0) };
}

/** Writes entries.json: for each entry the files that it loads, by when. Size checks read it. */
export class EntriesPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('EntriesPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'EntriesPlugin', stage }, () => {
        const entries = Object.fromEntries([...compilation.entrypoints].map(([name, entry]) => [name, entryOf(entry)]));
        compilation.emitAsset('entries.json', new webpack.sources.RawSource(`${JSON.stringify(entries, null, 2)}\n`));
      });
    });
  }
}
