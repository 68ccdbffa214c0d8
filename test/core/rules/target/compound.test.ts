import { targetCompound } from '../../../../src/core/rules/target/compound';
import { check, inShort } from '../../support/findings';
import { indicator, table } from '../../support/model';

const run = (target: string) => check(targetCompound, table({ kind: 'target', indicators: [indicator({ row: 9, target })] }));

test('several conditions in one cell are a warning that counts them', () => {
  expect(inShort(run('井工煤矿<0.5小时；露天煤矿<5小时'))).toEqual(['warning E9 井工煤矿<0.5小时；露天煤矿<5小时 → ']);
  expect(run('井工煤矿<0.5小时；露天煤矿<5小时')[0]?.message['zh-CN']).toContain('含 2 个条件');
});

test('one condition, a range and a text are fine', () => {
  for (const target of ['<0.5小时', '80%-90%', '明显提升', '']) expect(run(target)).toEqual([]);
});
