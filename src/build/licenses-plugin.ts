import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import webpack, { type Compiler, type Module } from 'webpack';

/** Folder of the package that a module of node_modules belongs to; null for the project's own. */
function packageFolder(resource: string): string | null {
  const marker = `${sep}node_modules${sep}`;
  const at = resource.lastIndexOf(marker);
  if (at < 0) return null;
  const parts = resource.slice(at + marker.length).split(sep);
  const name = parts[0]?.startsWith('@') ? parts.slice(0, 2) : parts.slice(0, 1);
  return join(resource.slice(0, at), 'node_modules', ...name);
}

/** What a package says of itself. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
}

interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string | null;
  /** Text of the licence; empty where the package has no file with it. */
  readonly text: string;
}

function describe(folder: string): LicensedPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$|-)/i.test(name));
  const license = typeof manifest.license === 'string' ? manifest.license : (manifest.license?.type ?? null);
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  // Some packages state their licence only in a file of its own.
  return { name: manifest.name, version: manifest.version, license: license ?? (text.split('\n', 1)[0]!.trim() || null), text };
}

/** Modules that webpack joined into one hold the others. */
type JoinedModule = Module & { readonly modules?: readonly Module[]; readonly resource?: string };

function* modulesOf(modules: Iterable<JoinedModule>): Generator<JoinedModule> {
  for (const module of modules) {
    yield module;
    if (module.modules) yield* modulesOf(module.modules);
  }
}

/**
 * Writes licenses.txt: name, version and licence text of every package that went into the bundles, and of the packages
 * in `copied` whose files are copied as they are. A package without a licence fails the build.
 */
export class LicensesPlugin {
  private readonly copied: readonly string[];

  constructor({ copied = [] }: { readonly copied?: readonly string[] } = {}) {
    this.copied = copied;
  }

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('LicensesPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'LicensesPlugin', stage }, () => {
        const folders = new Set(this.copied.map((name) => join(compiler.context, 'node_modules', name)));
        for (const module of modulesOf(compilation.modules)) {
          const folder = module.resource ? packageFolder(dirname(module.resource) + sep) : null;
          if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder);
        }
        const packages = [...folders].map(describe).sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
        for (const { name, license } of packages) {
          if (!license) compilation.errors.push(new webpack.WebpackError(`${name} declares no licence and must not be bundled`));
        }
        const list = packages.map((entry) => `${entry.name} ${entry.version} — ${entry.license}`).join('\n');
        const texts = packages
          .map((entry) => `${'='.repeat(80)}\n${entry.name} ${entry.version} — ${entry.license}\n\n${entry.text}`)
          .join('\n\n');
        compilation.emitAsset('licenses.txt', new webpack.sources.RawSource(`${list}\n\n${texts}\n`));
      });
    });
  }
}
