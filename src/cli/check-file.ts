import { analyse } from '../core/engine';
import type { Problem } from '../core/localized';
import type { Severity } from '../core/finding';
import type { Policy } from '../core/scoring/types';
import { readXlsx } from '../hosts/file/xlsx';
import { atLeast } from './finding-groups';
import type { Input } from './inputs';
import { problems } from './problems';
import { readInput } from './read-input';
import type { CheckedFile } from './report-writer';

function failed(input: Input, error: Problem): CheckedFile {
  return { input, report: { path: input.path, error, result: null }, content: null };
}

/**
 * Reads and checks one workbook. Whatever is wrong with it becomes its report's `error`: one bad file never stops the
 * others. Findings less grave than `least` are left out.
 */
export function checkFile(input: Input, policy: Policy, least: Severity): CheckedFile {
  try {
    const bytes = readInput(input.path);
    if (!bytes.ok) return failed(input, bytes.problem);
    const snapshot = readXlsx(bytes.value, input.path);
    if (!snapshot.ok) return failed(input, snapshot.problem);
    const { model, result } = analyse(snapshot.value, { policy });
    return {
      input,
      report: { path: input.path, error: null, result: atLeast(result, least) },
      content: { bytes: bytes.value, snapshot: snapshot.value, model },
    };
  } catch (error) {
    return failed(input, problems.internal(error));
  }
}
