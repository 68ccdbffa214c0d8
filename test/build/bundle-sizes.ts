import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Check } from '../manifest/manifest-checks';

interface Entry {
  readonly first: readonly string[];
  readonly later: readonly string[];
}

/** What the scripts may weigh, in bytes after gzip; Office.js is not counted. */
const LIMITS = [
  { what: 'worksheet functions, before Excel can calculate one', limit: 43_000, files: (entries: Entries) => entries.functions.first },
  {
    what: 'whole pane, with everything that it loads later',
    limit: 412_000,
    files: ({ functions, pane }: Entries) => [functions, pane].flatMap(({ first, later }) => [...first, ...later]),
  },
  { what: 'script for webviews that are too old', limit: 2_800, files: () => ['first.js'] },
] as const;

type Entries = Readonly<Record<'functions' | 'pane', Entry>>;

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** The gzipped sizes of a build in `dist` against their limits. */
export function checkSizes(dist: string): readonly Check[] {
  const entries = JSON.parse(readFileSync(join(dist, 'entries.json'), 'utf8')) as Entries;
  return LIMITS.map(({ what, limit, files }): Check => {
    const sizes = [...new Set(files(entries))].map((file) => ({ file, size: gzipped(join(dist, file)) })).sort((a, b) => b.size - a.size);
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    const parts = sizes.map(({ file, size }) => `${file} ${kilobytes(size)}`);
    return {
      name: `${what}: ${kilobytes(total)} of ${kilobytes(limit)} (${parts.join(', ')})`,
      problems: total <= limit ? [] : [`${kilobytes(total - limit)} too much`],
    };
  });
}
