import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../../../src/core/engine';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';
import { readXlsx } from '../../../../src/hosts/file/xlsx';
import { CORPUS } from '../../../support/check-corpus';

test('of the published tables of one project, put into one workbook, the indicator that moved is found', () => {
  const ids = ['004-mine-target-hami-raw', '004-mine-target-changji-raw', '004-mine-target-yili', '004-mine-self-eval-raw'];
  const sheets = ids.flatMap((id) => {
    const read = readXlsx(new Uint8Array(readFileSync(path.join(CORPUS, `${id}.xlsx`))), id);
    return read.ok ? read.value.sheets.map((sheet) => ({ ...sheet, name: id })) : [];
  });
  const { findings } = analyse({ name: '合并.xlsx', notes: [], sheets }, { policy: DEFAULT_POLICY }).result;
  const told = findings.filter(({ rule }) => rule === 'cross/target-changed');
  expect(told.filter(({ severity }) => severity === 'warning').map(({ sheet, message }) => [sheet, message['zh-CN']])).toEqual([
    ['004-mine-self-eval-raw', expect.stringMatching(/“矿山安全监管监察效能”此处属“生态效益指标”.*第34行的读法存疑/)],
  ]);
});
