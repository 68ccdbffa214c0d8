import { targetOperatorMissing } from '../../../../src/core/rules/target/operator-missing';
import { check, inShort } from '../../support/findings';
import { indicator, table } from '../../support/model';

const found = (...targets: string[]) => inShort(check(targetOperatorMissing, table({ kind: 'target', indicators: targets.map((target, index) => indicator({ row: 9 + index, target })) })));

test('a bare number beside targets with operators is a warning', () => {
  expect(found('≥98%', '100%', '4个')).toEqual(['warning E10 100% → ≥ / ≤ / =', 'warning E11 4个 → ≥ / ≤ / =']);
});

test('where no target has an operator, none is missed', () => {
  expect(found('98%', '100%', '4个')).toEqual([]);
  expect(found('98%')).toEqual([]);
});

test('an operator in words or an explicit = counts as one', () => {
  expect(found('不低于98%', '=100%')).toEqual([]);
  expect(found('不低于98%', '100%')).toEqual(['warning E10 100% → ≥ / ≤ / =']);
});

test('a bare date is only noted, alone too', () => {
  expect(found('2023年12月31日')).toEqual(['info E9 2023年12月31日 → ≤']);
  expect(found('2023年12月31日前')).toEqual([]);
});

test('qualitative, compound and range targets need none', () => {
  expect(found('≥98%', '明显提升', '80%-90%', '井工煤矿<0.5小时；露天煤矿<5小时', '/')).toEqual([]);
});
