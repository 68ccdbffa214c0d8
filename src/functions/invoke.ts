import { languageOf } from '../core/localized';
import type { EmptyCells } from './empty-cells';
import { isJxError, jxFunctions, type JxError, type JxFunction, type JxValue } from './evaluators';
import { notAvailable } from './jx-results';

/** What Excel gets: a value or a table of values. */
export type ExcelValue = JxValue | JxValue[][];

/** Arguments whose empty cell must not count as zero, by their position. */
const GIVEN: Readonly<Partial<Record<JxFunction, readonly number[]>>> = {
  PERFSCORE: [0, 1, 2],
  COMPLETION: [0, 1],
  DEVIATION: [0, 1],
  MEETS: [0, 1],
  EXECRATE: [0, 1],
  EXECSCORE: [0, 1, 2],
  SUMCHECK: [0],
  GRADE: [0],
};

const CELL_UNREAD = notAvailable(
  '无法确认是空白还是 0：请直接引用单元格，或重新计算（Ctrl+Alt+F9）。',
  'Cannot tell blank from 0: refer to the cell itself, or recalculate (Ctrl+Alt+F9).',
);

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

async function calculateAfterLook(
  name: JxFunction,
  args: readonly unknown[],
  doubtful: readonly number[],
  caller: string | undefined,
  cells: EmptyCells,
): Promise<ExcelValue> {
  const given = [...args];
  await Promise.all(
    doubtful.map(async (index) => {
      const empty = caller === undefined ? null : await cells.isEmpty({ caller, name, index });
      if (empty === null) throw errorOf(CELL_UNREAD);
      if (empty) given[index] = null;
    }),
  );
  return calculate(name, given);
}

/**
 * Calculates a function for Excel. The result is there at once, except where an argument is a 0 that may be an empty cell
 * of an older Excel: then it waits for a look at the cells that the formula of the cell `caller` refers to.
 */
export function invoke(
  name: JxFunction,
  args: readonly unknown[],
  caller: string | undefined,
  cells: EmptyCells,
): ExcelValue | Promise<ExcelValue> {
  const doubtful = (GIVEN[name] ?? []).filter((index) => cells.mayBeEmpty(args[index]));
  return doubtful.length === 0 ? calculate(name, args) : calculateAfterLook(name, args, doubtful, caller, cells);
}
