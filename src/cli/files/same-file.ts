import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Names that mean one file: the path that all links lead to, and the file's own number, where there is such a file. */
function identities(name: string): readonly string[] {
  try {
    const { dev, ino } = statSync(name, { bigint: true });
    return [realpathSync(name), ...(ino > 0n ? [`${dev}:${ino}`] : [])];
  } catch {
    return [path.resolve(name)];
  }
}

/** A test whether writing to a name would write to one of `names`, by whatever name or link. It looks at them once. */
export function sameAsOneOf(names: readonly string[]): (name: string) => boolean {
  const known = new Set(names.flatMap(identities));
  return (name) => identities(name).some((each) => known.has(each));
}
