import fc from 'fast-check';
import { isJxError, JX_FUNCTIONS, jxFunctions, type JxFunction } from '../../src/functions/evaluators';

/** A result as a cell shows it: the value, or Excel's error value. */
function shown(name: JxFunction, ...args: readonly unknown[]): unknown {
  const result = jxFunctions[name](...args);
  return isJxError(result) ? result.error : result;
}

function reason(name: JxFunction, ...args: readonly unknown[]): string {
  const result = jxFunctions[name](...args);
  return isJxError(result) ? result.reason['zh-CN'] : '';
}

describe('JX.PERFSCORE', () => {
  it.each<[string, readonly unknown[], unknown]>([
    ['a target that is met: the full weight', ['≥98%', '98.5%', 5], 5],
    ['a rate stored as 0.98 against a target with a per-cent sign', ['≥98%', 0.98, 5], 5],
    ['a rate typed as 98', ['≥98%', 98, 5], 5],
    ['1 as 100 %', ['≥98%', 1, 5], 5],
    ['a rate that misses', ['≥98%', 0.49, 10], 5],
    ['a bare number against a ceiling with a unit', ['≤3 起', 0, 3], 3],
    ['a target typed as a number and an actual value with its unit', [3, '3 起', 2], 2],
    ['binary noise of a stored number', ['≥0.3', 0.1 + 0.2, 4], 4],
    ['a missed quantity: weight × completion', ['≥12 份', 9, 8], 6],
    ['a missed ceiling: weight × target ÷ actual', ['≤100 万元', 125, 10], 8],
    ['a weight written with its unit', ['≥6期', '6期', '5分'], 5],
    ['an operator in a column of its own', [12, 9, 8, '≥'], 6],
    ['a unit in a column of its own', [98, 0.49, 10, '≥', '', '%'], 5],
    ['a date met', ['2024年12月31日前', '2024年11月20日', 4], 4],
    ['a date that Excel stores as a number', ['2024年12月31日前', 45616, 4], 4],
    ['an amount whose ceiling the operator states', ['20万元', 25, 10, '≤'], 8],
    ['a target exceeded by 30 % or more', ['≥6期', 12, 5], 5],
    ['empty optional cells that older Excel passes as 0', ['≥98%', 0.98, 5, 0, 0, 0], 5],
    ['a reference, which arrives as a table', [[['≥98%']], [[0.98]], [[5]]], 5],
  ])('gives %s', (_what, args, expected) => {
    expect(shown('PERFSCORE', ...args)).toBe(expected);
  });

  it.each([[null], [undefined], [''], ['  '], [[[null]]]])('stays empty while the actual value is %j', (actual) => {
    for (const target of ['≥98%', '≤3 起', '明显提升', '2024年12月31日前', '/', null])
      expect(shown('PERFSCORE', target, actual, 5)).toBe('');
  });

  it.each<[string, readonly unknown[], RegExp]>([
    ['a qualitative indicator, with the points that are open', ['及时有效', '提升', 5], /需要人工评分（0–5 分）/],
    ['a qualitative result whose words name a band', ['明显提升', '有所提升', 5], /需要人工评分（3–4 分）/],
    ['an amount of which nothing tells whether higher or lower is better', ['20万元', 18, 5], /请在指标值前写明/],
    ['a target that anything meets', ['≥0', 12, 5], /不宜作为考核目标/],
    ['a bare number that is met as one rate and missed as the other', ['≤0.3%', 0.2, 5], /请补上单位/],
    ['a target that does not apply', ['/', 5, 5], /没有指标值/],
    ['an actual value that does not apply', ['≥5', '/', 5], /不适用/],
    ['a weight that is missing', ['≥5', 6, null], /没有分值/],
  ])('gives #N/A for %s', (_what, args, why) => {
    expect(shown('PERFSCORE', ...args)).toBe('#N/A');
    expect(reason('PERFSCORE', ...args)).toMatch(why);
  });

  it.each<[string, readonly unknown[], RegExp]>([
    ['a target that cannot be read', ['≥%', 5, 5], /无法识别/],
    ['a weight that is no number', ['≥5', 6, '五分之一左右'], /分值“五分之一左右”不是数字/],
    ['a negative weight', ['≥5', 6, -1], /不能是负数/],
    ['a policy that does not exist', ['≥5', 6, 5, '', 'beijing'], /没有编号为“beijing”的计分规则，可用：caiyu-2020-10/],
  ])('gives #VALUE! with the reason for %s', (_what, args, why) => {
    expect(shown('PERFSCORE', ...args)).toBe('#VALUE!');
    expect(reason('PERFSCORE', ...args)).toMatch(why);
  });

  it('passes on the error of a cell it refers to', () => {
    expect(shown('PERFSCORE', '≥5', '#DIV/0!', 5)).toBe('#DIV/0!');
  });
});

describe('the other functions', () => {
  it.each<[JxFunction, readonly unknown[], unknown]>([
    ['COMPLETION', ['≥12 份', 9], 0.75],
    ['COMPLETION', ['≥98%', 0.49], 0.5],
    ['COMPLETION', [98, 0.49, '%'], 0.5],
    ['COMPLETION', ['≥12 份', null], ''],
    ['COMPLETION', ['明显提升', '明显提升'], '#N/A'],
    ['COMPLETION', ['0 起', 0], '#N/A'],
    ['DEVIATION', ['=13000', 13200], 0.015385],
    ['DEVIATION', ['≥12 份', 9], -0.25],
    ['DEVIATION', ['≥12 份', ''], ''],
    ['MEETS', ['≥98%', 0.98], true],
    ['MEETS', ['≥98%', 0.97], false],
    ['MEETS', ['≤3 起', '4起'], false],
    ['MEETS', [3, 2, '≤'], true],
    ['MEETS', ['明显提升', '有所提升'], false],
    ['MEETS', ['及时有效', '提升'], '#N/A'],
    ['MEETS', ['≥98%', null], ''],
    ['EXECRATE', [87.4, 100], 0.874],
    ['EXECRATE', ['449.8万', '500万元'], 0.8996],
    ['EXECRATE', [0, 100], 0],
    ['EXECRATE', [null, 100], ''],
    ['EXECRATE', [50, ''], ''],
    ['EXECRATE', [50, 0], '#N/A'],
    ['EXECRATE', ['/', 100], '#N/A'],
    ['EXECRATE', ['约五十', 100], '#VALUE!'],
    ['EXECSCORE', [87.4, 100, 10], 8.74],
    ['EXECSCORE', [120, 100, 10], 10],
    ['EXECSCORE', [85, 100, 15, 'guangxi-steps'], 10],
    ['EXECSCORE', [null, 100, 10], ''],
    ['EXECSCORE', [50, 0, 10], '#N/A'],
    ['SUMCHECK', [1038.29, [[1000.29], [36]]], 2],
    ['SUMCHECK', [17, 0, 15, 0], 2],
    [
      'SUMCHECK',
      [
        15,
        [
          [0, 15],
          ['-', null],
        ],
        ['/'],
      ],
      0,
    ],
    ['SUMCHECK', [10, 5, 4], 1],
    ['SUMCHECK', [100, 33.3, 33.3, 33.3], 0],
    ['SUMCHECK', [0.3, 0.1, 0.2], 0],
    ['SUMCHECK', [100, 33.3, 33.3, 33.1], 0.3],
    ['SUMCHECK', [null, 5, 4], ''],
    ['SUMCHECK', [10, null], '#N/A'],
    ['SUMCHECK', [10, '合计', 4], '#VALUE!'],
    ['GRADE', [90], '优'],
    ['GRADE', [89.99], '良'],
    ['GRADE', ['60分'], '中'],
    ['GRADE', [0], '差'],
    ['GRADE', [45, 50], '优'],
    ['GRADE', [95, 0, 0], '优'],
    ['GRADE', [''], ''],
    ['GRADE', ['优秀'], '#VALUE!'],
    ['PARSETARGET', ['≥98%'], [['≥', 98, '%']]],
    ['PARSETARGET', ['不低于 95%'], [['≥', 95, '%']]],
    ['PARSETARGET', ['２０２４年１２月３１日前'], [['≤', '2024-12-31', '']]],
    ['PARSETARGET', ['明显提升'], [['定性', '明显提升', '']]],
    ['PARSETARGET', [12], [['=', 12, '']]],
    ['PARSETARGET', [null], ''],
    ['PARSETARGET', ['/'], '#N/A'],
  ])('JX.%s of %j is %j', (name, args, expected) => {
    expect(shown(name, ...args)).toEqual(expected);
  });
});

describe('every function', () => {
  const cell = fc.oneof(
    fc.constantFrom(null, undefined, '', 0, 1, true, '/', '#REF!', '≥98%', '2024年12月31日前'),
    fc.string(),
    fc.double(),
    fc.array(fc.array(fc.oneof(fc.string(), fc.double()))),
  );

  it('answers anything that cells can hold with a value or an error, never with an exception', () => {
    fc.assert(
      fc.property(fc.constantFrom(...JX_FUNCTIONS), fc.array(cell, { maxLength: 7 }), (name, args) => {
        const result = jxFunctions[name](...args);
        if (isJxError(result)) expect(result.error).toMatch(/^#/);
        else expect(['number', 'string', 'boolean', 'object']).toContain(typeof result);
        if (typeof result === 'number') expect(Number.isFinite(result)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('says every reason in Chinese and in English', () => {
    for (const args of [
      ['≥%', 5, 5],
      ['明显提升', '好', 5],
      ['≥5', 6, 'x'],
      ['≥5', 6, 5, '', 'x'],
    ]) {
      const result = jxFunctions.PERFSCORE(...args);
      expect(isJxError(result) && result.reason['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      expect(isJxError(result) && result.reason['en-US']).not.toMatch(/[\u4e00-\u9fff]{6}/);
    }
  });
});
