import { readFileSync, statSync } from 'node:fs';
import type { Result } from '../core/localized';
import { success } from '../core/localized';
import { asXlsx, type AsXlsx } from '../hosts/file/old-formats/as-xlsx';
import { DEFAULT_LIMITS } from '../hosts/file/xlsx/package-limits';
import { tooLarge } from '../hosts/file/xlsx/xlsx-problems';
import { problems } from './command-problems';

/** From this size on (bytes), reading and checking takes long enough for a word about it. */
const LARGE = 2 * 1024 * 1024;

/** True where a file will keep its reader waiting; false also where it cannot be looked at. */
export function isLarge(name: string): boolean {
  try {
    return statSync(name).size >= LARGE;
  } catch {
    return false;
  }
}

/**
 * The bytes of an input. Codes: `not-found`, `no-access`, `not-a-file` (a device, a pipe: never opened, since that could
 * wait for ever), `too-large`, `read-failed`.
 */
export function readInput(name: string): Result<Uint8Array> {
  try {
    const stat = statSync(name);
    if (!stat.isFile()) return { ok: false, problem: problems.notAFile() };
    if (stat.size > DEFAULT_LIMITS.fileBytes) return { ok: false, problem: tooLarge() };
    return success(new Uint8Array(readFileSync(name)));
  } catch (error) {
    return { ok: false, problem: problems.unreadable(error) };
  }
}

/** An input as an .xlsx workbook: what is of an old format is turned into one. Codes: as of `readInput` and `asXlsx`. */
export function readWorkbookInput(name: string): Result<AsXlsx> {
  const bytes = readInput(name);
  return bytes.ok ? asXlsx(bytes.value) : bytes;
}
