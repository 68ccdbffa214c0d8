import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROFILE_FILE } from '../../core/profile/parse-profile';
import { errorCode } from '../command-problems';
import { readInput } from '../read-input';
import type { Input } from '../files/find-workbooks';

/** A sum of what lies beside a workbook and is looked at with it: its folder's profile. */
function besideSum(folder: string): string {
  try {
    return createHash('sha256')
      .update(readFileSync(path.join(folder, PROFILE_FILE)))
      .digest('hex');
  } catch (error) {
    return errorCode(error);
  }
}

/**
 * Tells what the outcome of a workbook rests on, by sums: its path, its bytes and the profile beside it. A folder's profile is
 * read once in a run: where it changes in the meantime, what rests on it has no basis any more.
 */
export function basisTeller(): (input: Input) => Buffer | null {
  const folders = new Map<string, string>();
  return (input) => {
    const bytes = readInput(input.path);
    if (!bytes.ok) return null;
    const folder = path.dirname(input.path);
    const beside = besideSum(folder);
    if (!folders.has(folder)) folders.set(folder, beside);
    if (folders.get(folder) !== beside) return null;
    const sum = createHash('sha256')
      .update(JSON.stringify([input.path, input.relative, beside]))
      .update('\n')
      .update(bytes.value);
    return sum.digest();
  };
}
