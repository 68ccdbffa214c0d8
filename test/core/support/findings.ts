import type { TableModel, WorkbookModel } from '../../../src/core/model/types';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { runRules } from '../../../src/core/rules/run-rules';
import type { Finding } from '../../../src/core/finding';
import type { Rule, RuleExample } from '../../../src/core/rules/types';
import { statementsOfWorkbook } from '../../../src/core/narrative/table-statements';
import { textReport } from '../../../src/core/report/text-report';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { compareWithTemplate } from '../../../src/core/template/compare-with-template';
import type { Policy } from '../../../src/core/scoring/types';
import { workbook } from './model';
import { type TestRows, snapshotOf } from '../../support/snapshots';

/** What one rule says of one table (or of a whole workbook). */
export function check(rule: Rule, what: TableModel | WorkbookModel, policy: Policy = DEFAULT_POLICY): readonly Finding[] {
  return runRules('tables' in what ? what : workbook(what), policy, [rule]);
}

/** What a rule says of a report in words held against a workbook, as findings at the cells. */
function besideText(rule: Rule, model: WorkbookModel, text: string): readonly Finding[] {
  const { findings } = textReport({ name: 'report.txt', paragraphs: text.split('\n') }, [
    { file: model.name, tables: statementsOfWorkbook(model, DEFAULT_POLICY) },
  ]);
  return findings
    .filter((finding) => finding.rule === rule.id)
    .map(({ id, severity, message, found, expected, against: [cell] }): Finding => ({
      id,
      rule: rule.id,
      severity,
      message,
      found,
      expected,
      tableId: '',
      sheet: cell!.sheet,
      cell: cell!.cell,
      related: [],
      fix: null,
    }));
}

/** What one rule says of a sheet with these rows beside the template that it was filled in from, or the report in words that speaks of it. */
export function besideTemplate(rule: Rule, { rows, template, text }: Pick<RuleExample, 'rows' | 'template' | 'text'>): readonly Finding[] {
  const filled = snapshotOf(rows);
  const model = readWorkbook(filled);
  if (text !== undefined) return besideText(rule, model, text);
  return runRules(model, DEFAULT_POLICY, [rule], template && compareWithTemplate(snapshotOf(template), filled, model));
}

/** Findings in short: severity, cell, found and expected figure. */
export function inShort(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, cell, found, expected }) => `${severity} ${cell} ${found} → ${expected}`);
}

/** What one rule says of a sheet with these rows, in short, read by the engine itself. */
export function checkRows(rule: Rule, rows: TestRows, policy: Policy = DEFAULT_POLICY): readonly string[] {
  return inShort(runRules(readWorkbook(snapshotOf(rows)), policy, [rule]));
}
