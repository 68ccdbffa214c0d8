import * as functions from '../../src/functions/functions';
import { readEmptyCells } from '../../src/functions/read-empty-cells';

/** The part of Excel that tells which cells are empty: values by sheet and cell, and what was asked for. */
function excelWith(sheets: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  const counts = { syncs: 0 };
  const context = {
    workbook: {
      worksheets: {
        getItem: (sheet: string) => ({
          getRange: (cell: string) => {
            const range = { loaded: '', valueTypes: [[sheets[sheet]?.[cell] === undefined ? 'Empty' : 'Double']], load: (names: string) => Object.assign(range, { loaded: names }) };
            return range;
          },
        }),
      },
    },
    sync: () => Promise.resolve(void (counts.syncs += 1)),
  };
  Object.assign(globalThis, { Excel: { RangeValueType: { empty: 'Empty' }, run: (work: (given: typeof context) => unknown) => work(context) } });
  return counts;
}

beforeAll(() => {
  class ExcelError {
    constructor(readonly code: string, readonly message: string) {}
  }
  Object.assign(globalThis, {
    CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
    Office: { context: { displayLanguage: 'zh-CN', platform: 'PC' }, PlatformType: { OfficeOnline: 'OfficeOnline' } },
  });
});

describe('looking for empty cells', () => {
  it('finds them on sheets of any name in one round trip', async () => {
    const counts = excelWith({ "绩效 'A' 表": { F12: 0 }, Sheet1: {} });
    await expect(readEmptyCells(["'绩效 ''A'' 表'!F12", 'Sheet1!F12'])).resolves.toEqual([false, true]);
    expect(counts.syncs).toBe(1);
  });
});

describe('the functions as Excel calls them', () => {
  const typed: CustomFunctions.Invocation = { parameterAddresses: [] };

  it('pass every argument to its place', () => {
    expect(functions.perfScore(98, 0.49, 10, '≥', 'caiyu-2020-10', '%', typed)).toBe(5);
    expect(functions.completion(98, 0.49, '%', typed)).toBe(0.5);
    expect(functions.deviation(98, 0.49, '%', typed)).toBe(-0.5);
    expect(functions.meets(98, 0.99, '≥', 'caiyu-2020-10', '%', typed)).toBe(true);
    expect(functions.execRate(87.4, 100, typed)).toBe(0.874);
    expect(functions.execScore(85, 100, 15, 'guangxi-steps', typed)).toBe(10);
    expect(functions.sumCheck(17, [[[0], [15]], [[0]]], typed)).toBe(2);
    expect(functions.grade(45, 50, 'caiyu-2020-10', typed)).toBe('优');
    expect(functions.parseTargetParts('≥98%')).toEqual([['≥', 98, '%']]);
  });

  it('leave out what Excel gives as null', () => {
    expect(functions.perfScore('≥98%', 0.98, 5, null, null, null, typed)).toBe(5);
    expect(functions.grade(95, null, null, typed)).toBe('优');
  });

  it('spill an empty cell for an empty target', () => {
    expect(functions.parseTargetParts(null)).toEqual([['']]);
  });

  it('tell an empty cell from a 0 that Excel makes of it', async () => {
    excelWith({ Sheet1: { E12: 3, G12: 3 } });
    const invocation: CustomFunctions.Invocation = { parameterAddresses: ['Sheet1!E12', 'Sheet1!F12', 'Sheet1!G12'] };
    await expect(functions.perfScore('≤3 起', 0, 3, null, null, null, invocation)).resolves.toBe('');
  });
});
