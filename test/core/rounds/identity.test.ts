import fc from 'fast-check';
import { identityText, keyText, readIdentity } from '../../../src/core/rounds/identity';
import type { Identity } from '../../../src/core/rounds/types';
import { textSum } from '../../../src/core/journal/row-witness';
import { rowsOf, snapshotOf } from '../../support/snapshots';
import { listOf, roundOf } from './support';

const TABLE: Identity['table'] = {
  kind: 'target',
  project: 'a1',
  unit: '',
  title: 'zz9',
  file: 'b',
  folder: '',
  sheet: 'c',
  nth: 0,
  labels: ['q1', 'w2'],
};
const PLACE = { row: 'k3', nth: 2, column: 'm4', cell: 'E6' };

function written(rule: string): string {
  return identityText({ table: TABLE, rule, places: [PLACE], more: false, followers: [] });
}

/** A text with the sum that belongs to it: what somebody could write who knows the form. */
function forged(body: string): string {
  return `${body}~${textSum(body)}`;
}

test('what is written is read again', () => {
  const sum = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((value) => value.toString(36));
  const place = fc.record({ row: sum, nth: fc.nat(999), column: sum, cell: fc.constantFrom('A1', 'AB120', 'XFD1048576') });
  const rule = fc.constantFrom('fund/total-mismatch', 'template/row-missing');
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 9 }),
      fc.array(place, { maxLength: 4 }),
      rule,
      fc.boolean(),
      (places, under, id, more) => {
        const identity: Identity = {
          table: TABLE,
          rule: id,
          places,
          more,
          followers: under.map((each) => ({ ...each, rule: 'score/missing' })),
        };
        expect(readIdentity(identityText(identity))).toEqual(identity);
      },
    ),
    { numRuns: 60 },
  );
});

test('a changed letter, a text of another kind and a forged one with names that every object has are refused', () => {
  const text = written('fund/total-mismatch');
  expect(readIdentity(text)).not.toBeNull();
  for (const at of [0, 5, 20, text.length - 1]) expect(readIdentity(`${text.slice(0, at)}#${text.slice(at + 1)}`)).toBeNull();
  for (const other of ['', '=1+1', 'psi1', '{"__proto__":{}}', `${text}~`, text.repeat(2000)]) expect(readIdentity(other)).toBeNull();
  for (const rule of ['__proto__', 'constructor', '../../x', '<b>/x'])
    expect(readIdentity(forged(text.replace('fund/total-mismatch', rule).split('~').slice(0, -1).join('~')))).toBeNull();
  const kind = forged(text.replace('~target~', '~constructor~').split('~').slice(0, -1).join('~'));
  expect(readIdentity(kind)).toBeNull();
});

test('no identity is longer than a cell holds, however many places a finding has, and those left out count as places', () => {
  const places = Array.from({ length: 5000 }, (_, nth) => ({ ...PLACE, nth, cell: `AAA${nth + 1}` }));
  const text = identityText({ table: TABLE, rule: 'unit/missing', places, more: false, followers: [] });
  expect(text.length).toBeLessThan(32_767);
  expect(readIdentity(text)).toMatchObject({ more: true });
});

test('an identity is plain text that no spreadsheet takes for a formula', () => {
  const rows = rowsOf(
    '=项目支出绩效自评表\n项目名称|=HYPERLINK("x")\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n产出指标|数量指标|=1+1|≥4个|4个|20|25\n产出指标|数量指标|+更换|≥4个|4个|80|25',
  );
  const list = listOf(roundOf(snapshotOf(rows, null)));
  expect(list.length).toBeGreaterThan(0);
  // A key that was read again is the key of its table, so that the two are found to be one without a search.
  const [table] = roundOf(snapshotOf(rows, null));
  expect(keyText(list[0]!.identity.table)).toBe(keyText(table!.key));
  for (const { identity } of list) expect(identityText(identity)).toMatch(/^psi1~[\w~./:,+-]*$/);
});
