import type { Finding } from '../../../../src/core/finding';
import { analyse } from '../../../../src/core/engine';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';
import { account, type AccountChanges } from './account';

const exceeding = (changes: AccountChanges, forms = ['06', '09']): readonly Finding[] =>
  analyse(account(changes, forms), { policy: DEFAULT_POLICY }).result.findings.filter(({ rule }) => rule === 'account/basic-above-whole');

test('what the published form of basic expenditure tells of receptions and cars is within the whole', () => {
  expect(exceeding({})).toEqual([]);
  expect(exceeding({ '06': { F29: 38.99 } })).toEqual([]);
});

test('more receptions, cars run or bought, or travel in basic expenditure than in all is found, beside the figure it is held against', () => {
  for (const [cell, found, other] of [
    ['F21', 0.69, 'L8'],
    ['F29', 39.5, 'K8'],
  ] as const) {
    const [finding] = exceeding({ '06': { [cell]: found } });
    expect([finding?.cell, finding?.found, finding?.message['zh-CN'].includes(`公开09表!${other}`)]).toEqual([cell, `${found}`, true]);
  }
});

test('what was planned is not taken for what was spent', () => {
  expect(exceeding({ '06': { F21: 1.5 }, '09': { F8: 20 } }).map(({ cell }) => cell)).toEqual(['F21']);
  expect(exceeding({ '09': { F8: 0.1 } })).toEqual([]);
});

test('without the other form, and with two of them, nothing is said', () => {
  expect(exceeding({ '06': { F21: 5 } }, ['06'])).toEqual([]);
  expect(exceeding({ '06': { F21: 5 } }, ['06', '09', '09'])).toEqual([]);
});
