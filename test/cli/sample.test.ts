import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkFile } from '../../src/cli/check-file';
import { CORPUS } from '../support/check-corpus';
import { SAMPLE_TABLES, sampleWorkbook } from '../support/sample/workbook';
import { ROOT } from './support/run-command';
import { ALL } from './support/scoring';

const SAMPLE = path.join(ROOT, 'assets/sample/published-tables.xlsx');

test('the sample workbook is made from the published tables (npx tsx test/support/make-sample.ts makes it anew)', () => {
  expect(Buffer.compare(readFileSync(SAMPLE), Buffer.from(sampleWorkbook(CORPUS)))).toBe(0);
});

test('the sample shows each kind of table, and errors that were really published', () => {
  const { report } = checkFile({ path: SAMPLE, relative: 'published-tables.xlsx' }, { ...ALL, least: 'error' });
  expect(report.result?.tables.map((table) => table.sheet)).toEqual(SAMPLE_TABLES.map(({ sheet }) => sheet));
  expect(new Set(report.result?.tables.map((table) => table.kind))).toEqual(
    new Set(['self-evaluation', 'evaluation-system', 'target', 'amounts']),
  );
  const found = report.result?.findings.map((finding) => `${finding.sheet} ${finding.rule} ${finding.cell}`);
  expect(found).toEqual(
    expect.arrayContaining([
      '自评表-制式服装 fund/total-mismatch E6',
      '部门评价指标体系 score/exceeds-weight E8',
      '项目概况表 amounts/total-mismatch F11',
      '经费分配表 amounts/total-mismatch C6',
    ]),
  );
});
