import { unitMissing } from '../../../../src/core/rules/unit/missing';
import { check, inShort } from '../../support/findings';
import { at, indicator, table } from '../../support/model';

const found = (name: string, target: string, actual?: string) =>
  inShort(check(unitMissing, table({ indicators: [indicator({ row: 9, name, target, ...(actual === undefined ? {} : { actual }) })] })));

test('a rate without a per cent sign is only noted', () => {
  expect(found('达标率', '≥95', '100')).toEqual(['info E9  → %']);
  expect(found('服务对象满意度', '≥90')).toEqual(['info E9  → %']);
});

test('counts, rates as ratios, other units and a unit on the other side are left alone', () => {
  expect(found('培训期数', '≥6', '6')).toEqual([]);
  expect(found('达标率', '≥0.95', '1')).toEqual([]);
  expect(found('达标率', '≥95%', '100%')).toEqual([]);
  expect(found('达标率', '≥95', '100%')).toEqual([]);
  expect(found('达标率（%）', '≥95', '100')).toEqual([]);
  expect(found('满意度', '满意')).toEqual([]);
});

test('a blank unit column is a warning at its cell', () => {
  const split = (name: string, target: string) => {
    const one = indicator({ row: 9, name, target });
    return inShort(check(unitMissing, table({ indicators: [{ ...one, target: { ...one.target!, unitCell: at('G9') } }] })));
  };
  expect(split('培训期数', '6')).toEqual(['warning G9  → ']);
  expect(split('培训期数（期）', '6')).toEqual([]);
  expect(split('制度健全性', '健全')).toEqual([]);
});
