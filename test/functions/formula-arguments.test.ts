import { argumentsAt, placeOf } from '../../src/functions/formula-arguments';

test.each([
  ['F12', { sheet: null, range: 'F12' }],
  ['@$F$12', { sheet: null, range: '$F$12' }],
  ['F2:F5', { sheet: null, range: 'F2:F5' }],
  ["'Bob''s 表'!F6", { sheet: "Bob's 表", range: 'F6' }],
  ['自评表!F6', { sheet: '自评表', range: 'F6' }],
])('%s is a place', (text, place) => {
  expect(placeOf(text)).toEqual(place);
});

test.each(['实际完成值', '[@实际完成值]', 'F12+0', 'A1+表!B2', 'INDEX(F:F,2)', 'F:F', '"F12"', '0', ''])('%s is none', (text) => {
  expect(placeOf(text)).toBeNull();
});

test.each([
  ['=JX.PERFSCORE(E12,F12,G12)', ['F12']],
  ['=_xldudf_JX_PERFSCORE(E12,F12,G12)', ['F12']],
  ['=IF(E12="a,b","",JX.PERFSCORE(TEXT(E12,"0,0"),\'a,(b\'!F12,G12))', ["'a,(b'!F12"]],
  ['=JX.PERFSCORE(表[[#This Row],[指标]],表[@实际],5)+JX.PERFSCORE(E13,F13,G13)', ['表[@实际]', 'F13']],
  ['=JX.PERFSCORE(E12,,G12)', ['']],
  ['=JX.PERFSCORE(E12', ['']],
  ['=JX.MEETS(E12,F12)', []],
])('the second argument of JX.PERFSCORE in %s', (formula, expected) => {
  expect(argumentsAt(formula, 'PERFSCORE', 1)).toEqual(expected);
});
