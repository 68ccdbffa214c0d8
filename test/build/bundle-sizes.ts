import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Entry } from '../../src/build/entries-plugin';
import type { Check } from '../manifest/manifest-checks';

type Entries = Readonly<Record<'functions' | 'pane', Entry>>;

/** Files that a person waits for before the first finding. */
function untilFirstFinding({ functions, pane }: Entries): readonly string[] {
  return [functions, pane].flatMap(({ first, workers }) => [...first, ...workers]);
}

/** What reads .xls is most of it. */
const MOST_ASKED = 140_000;

/** The scripts of the rarer command that loads most, one that a page or a worker asks for when a person does. */
function largestAsked({ functions, pane }: Entries, weigh: (file: string) => number): readonly string[] {
  const known = untilFirstFinding({ functions, pane });
  const asked = [functions, pane].flatMap((entry) => entry.asked).map((files) => files.filter((file) => !known.includes(file)));
  const weight = (files: readonly string[]): number => files.reduce((sum, file) => sum + weigh(file), 0);
  return asked.toSorted((a, b) => weight(b) - weight(a))[0] ?? [];
}

/** What the scripts may weigh, in bytes after gzip; Office.js is not counted. */
const LIMITS = [
  { what: 'worksheet functions, before Excel can calculate one', limit: 42_000, files: ({ functions }: Entries) => functions.first },
  { what: 'pane, before its first finding', limit: 412_000, files: untilFirstFinding },
  { what: 'the largest that a rarer command of the pane loads', limit: MOST_ASKED, files: largestAsked },
  { what: 'script for webviews that are too old', limit: 2_800, files: () => ['first.js'] },
] as const;

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** The gzipped sizes of a build in `dist` against their limits. */
export function checkSizes(dist: string): readonly Check[] {
  const entries = JSON.parse(readFileSync(join(dist, 'entries.json'), 'utf8')) as Entries;
  const weigh = (file: string): number => gzipped(join(dist, file));
  return LIMITS.map(({ what, limit, files }): Check => {
    const sizes = [...new Set(files(entries, weigh))].map((file) => ({ file, size: weigh(file) })).sort((a, b) => b.size - a.size);
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    const parts = sizes.map(({ file, size }) => `${file} ${kilobytes(size)}`);
    return {
      name: `${what}: ${kilobytes(total)} of ${kilobytes(limit)}, ${(100 - (100 * total) / limit).toFixed(1)} % to spare (${parts.join(', ')})`,
      problems: total <= limit ? [] : [`${kilobytes(total - limit)} too much`],
    };
  });
}
