import { readFileSync } from 'node:fs';
import path from 'node:path';

interface LockEntry {
  readonly integrity?: string;
  readonly resolved?: string;
}

const LOCK = JSON.parse(readFileSync(path.resolve(__dirname, '../../package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};

describe('the lock file', () => {
  const entries = Object.entries(LOCK.packages).filter(([name]) => name !== '');

  it('holds a checksum of every package, those of other systems too, so that what is installed is what was tried', () => {
    expect(entries.length).toBeGreaterThan(500);
    expect(entries.filter(([, entry]) => !/^sha512-/.test(entry.integrity ?? '')).map(([name]) => name)).toEqual([]);
  });

  it('names no registry, so that it installs from whichever one a closed network has', () => {
    expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([name]) => name)).toEqual([]);
  });
});
