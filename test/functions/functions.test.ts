import * as functions from '../../src/functions/jx-functions';

beforeAll(() => {
  class ExcelError {
    constructor(
      readonly code: string,
      readonly message: string,
    ) {}
  }
  Object.assign(globalThis, {
    CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
    Office: { context: { displayLanguage: 'zh-CN', platform: 'PC' }, PlatformType: { OfficeOnline: 'OfficeOnline' } },
  });
});

describe('the functions as Excel calls them', () => {
  const typed: CustomFunctions.Invocation = { address: 'Sheet1!H12' };

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
});
