import { analyse } from '../../../../src/core/engine';
import type { Finding } from '../../../../src/core/finding';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';
import type { WorkbookSnapshot } from '../../../../src/core/snapshot/types';
import { account } from './account';

const differing = (snapshot: WorkbookSnapshot): readonly Finding[] =>
  analyse(snapshot, { policy: DEFAULT_POLICY }).result.findings.filter(({ rule }) => rule === 'account/tables-differ');
const inShort = (snapshot: WorkbookSnapshot): readonly string[] =>
  differing(snapshot).map(({ sheet, cell, found }) => `${sheet} ${cell} ${found}`);

test('the published forms of one unit agree with each other', () => {
  expect(inShort(account())).toEqual([]);
});

test('each figure that two forms state alike is held against the other', () => {
  expect(inShort(account({ '02': { C7: 3075.79 } }))).toEqual(['公开02表 C7 3075.79']);
  expect(inShort(account({ '03': { C7: 2650.75 } }))).toEqual(['公开03表 C7 2650.75']);
  expect(inShort(account({ '04': { C11: 2031.89 } }))).toEqual(['公开04表 C11 2031.89']);
  expect(inShort(account({ '05': { C7: 1901.92 } }))).toEqual(['公开05表 C7 1901.92']);
  expect(inShort(account({ '06': { C33: 688.42 } }))).toEqual(['公开06表 C33 864']);
});

test('what the form itself contradicts is the cause: the total of 02, not the overview', () => {
  const findings = analyse(account({ '02': { C7: 3075.79 } }), { policy: DEFAULT_POLICY }).result.findings;
  const heads = findings.filter(({ severity, because }) => severity === 'error' && because === undefined);
  expect(heads).toHaveLength(1);
  expect(heads[0]!.fix).toMatchObject({ edits: [{ sheet: '公开02表', cell: 'C7', after: '3073.79' }] });
});

test('the order of the sheets does not matter, and a rounded last digit is no difference', () => {
  expect(inShort(account({ '02': { C7: 3075.79 } }, ['02', '01']))).toEqual(['公开01表 C11 3073.79']);
  expect(inShort(account({ '02': { C7: 3073.8 } }, ['01', '02']))).toEqual([]);
});

test('two forms of one kind, whose unit nothing tells, are held against nothing', () => {
  expect(inShort(account({ '02': { C7: 3075.79 } }, ['01', '02', '02']))).toEqual([]);
  expect(inShort(account({ '02': { C7: 3075.79 } }, ['01', '01', '02']))).toEqual([]);
});
