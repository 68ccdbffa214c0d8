import { languageOf } from '../core/localized';
import type { EmptyCells } from './empty-cells';
import { isJxError, jxFunctions, type JxError, type JxFunction, type JxValue } from './evaluators';
import { notAvailable } from './results';

/** What Excel gets: a value or a table of values. */
export type ExcelValue = JxValue | JxValue[][];

/** Arguments whose empty cell must not count as zero, by their position. */
const GIVEN: Readonly<Partial<Record<JxFunction, readonly number[]>>> = {
  PERFSCORE: [0, 1, 2], COMPLETION: [0, 1], DEVIATION: [0, 1], MEETS: [0, 1], EXECRATE: [0, 1], EXECSCORE: [0, 1, 2], SUMCHECK: [0], GRADE: [0],
};

const CELL_UNREAD = notAvailable('无法确认引用的单元格是否为空，请重新计算（F9）。', 'Could not tell whether a referenced cell is empty; recalculate (F9).');

/** @behind functions Excel calls it only where it has custom functions. */
function errorOf({ error, reason }: JxError): CustomFunctions.Error {
  const code = error === '#N/A' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, reason[languageOf(Office.context?.displayLanguage)]);
}

/** Calculates a function for Excel at once. Throws the error that Excel is to show, with its reason. */
export function calculate(name: JxFunction, args: readonly unknown[]): ExcelValue {
  const result = jxFunctions[name](...args);
  if (isJxError(result)) throw errorOf(result);
  return typeof result === 'object' ? result.map((row) => [...row]) : result;
}

async function calculateAfterLook(name: JxFunction, args: readonly unknown[], doubtful: ReadonlyMap<number, string>, cells: EmptyCells): Promise<ExcelValue> {
  const given = [...args];
  try {
    await Promise.all([...doubtful].map(async ([index, address]) => {
      if (await cells.isEmpty(address)) given[index] = null;
    }));
  } catch {
    throw errorOf(CELL_UNREAD);
  }
  return calculate(name, given);
}

/**
 * Calculates a function for Excel. The result is there at once, except where an argument is a 0 that may be an empty cell
 * of an older Excel: then it waits for one look at these cells.
 */
export function invoke(name: JxFunction, args: readonly unknown[], addresses: readonly string[] | undefined, cells: EmptyCells): ExcelValue | Promise<ExcelValue> {
  const doubtful = new Map<number, string>();
  for (const index of GIVEN[name] ?? []) {
    const address = addresses?.[index];
    if (address && cells.mayBeEmpty(args[index])) doubtful.set(index, address);
  }
  return doubtful.size === 0 ? calculate(name, args) : calculateAfterLook(name, args, doubtful, cells);
}
