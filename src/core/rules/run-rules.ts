import { diagnose } from '../diagnosis/diagnose';
import type { Diagnosis } from '../diagnosis/types';
import { factsOf } from '../facts/workbook-facts';
import { say } from '../localized';
import type { TableModel, WorkbookModel } from '../model/types';
import type { Policy } from '../scoring/types';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import { factsOfTable } from '../together/table-facts';
import { together } from '../together/together';
import type { Contradiction } from '../together/types';
import { following, withCauses } from './causes';
import { indexDoubts, withDoubt } from './tell-doubt';
import { foldMany } from './fold-findings';
import { rules as registered } from './registry';
import { spareMendedRows } from './spare-mended-rows';
import type { Finding, Severity } from '../finding';
import type { Rule, RuleContext, RuleReport } from './types';
import { addTo } from '../grouped';

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

const COULD_NOT_CHECK = {
  'zh-CN': '“{rule}”这一项没有检查成功，请人工核对此表的这一项。',
  'en-US': 'The check "{rule}" could not be carried out on this table; look at it by hand.',
};

interface Placed {
  readonly finding: Finding;
  readonly report: RuleReport | null;
  /** Table, severity, rule, row, column: the smaller stands first. */
  readonly order: readonly [number, number, number, number, number];
}

function lowered(severity: Severity, rule: Rule): Severity {
  return SEVERITY_ORDER[severity] < SEVERITY_ORDER[rule.severity] ? severity : rule.severity;
}

function findingOf(rule: Rule, report: RuleReport): Finding {
  const cell = cellName(report.cell);
  const template = rule.messages[report.message] ?? rule.title;
  return {
    id: `${rule.id}@${report.table.sheet}!${cell}`,
    rule: rule.id,
    severity: lowered(report.severity ?? rule.severity, rule),
    tableId: report.table.id,
    sheet: report.table.sheet,
    cell,
    related: [...new Set(report.related.map(cellName))].filter((name) => name !== cell),
    ...(report.also?.length ? { also: report.also.map(cellName) } : {}),
    found: report.found,
    expected: report.expected,
    message: say(template, report.params),
    fix: report.fix ?? null,
    ...(report.choices?.length ? { choices: report.choices } : {}),
    ...(report.remainder ? { remainder: true as const } : {}),
  };
}

function failed(rule: Rule, table: TableModel): Finding {
  const corner = { row: table.range.top, column: table.range.left };
  const names = { 'zh-CN': rule.title['zh-CN'], 'en-US': rule.title['en-US'] };
  return {
    id: `${rule.id}@${table.id}!unchecked`,
    rule: rule.id,
    severity: 'info',
    tableId: table.id,
    sheet: table.sheet,
    cell: cellName(corner),
    related: [],
    found: '',
    expected: '',
    message: {
      'zh-CN': say(COULD_NOT_CHECK, { rule: names['zh-CN'] })['zh-CN'],
      'en-US': say(COULD_NOT_CHECK, { rule: names['en-US'] })['en-US'],
    },
    fix: null,
  };
}

/** What the tables of one workbook say otherwise than each other, by the table told of. */
function contradictionsIn(model: WorkbookModel): ReadonlyMap<TableModel, readonly Contradiction[]> {
  const found = new Map<TableModel, Contradiction[]>();
  if (model.tables.length < 2) return found;
  const tables = new Map(model.tables.map((table) => [factsOfTable(table), table]));
  for (const each of together([{ file: model.name, tables: [...tables.keys()] }]).contradictions)
    addTo(found, tables.get(each.own.at.table)!, each);
  return found;
}

/** What a rule says of a table; where it breaks off, what it said until then. */
function reportsOf(
  rule: Rule,
  table: TableModel,
  context: RuleContext,
): { readonly reports: readonly RuleReport[]; readonly complete: boolean } {
  const reports: RuleReport[] = [];
  try {
    for (const report of rule.check(table, context)) reports.push(report);
    return { reports, complete: true };
  } catch {
    return { reports, complete: false };
  }
}

function* checkTable(
  rule: Rule,
  table: TableModel,
  context: RuleContext,
  doubts: ReturnType<typeof indexDoubts>,
): Iterable<Omit<Placed, 'order'> & { readonly at: CellAddress }> {
  const { reports, complete } = reportsOf(rule, table, context);
  for (const report of foldMany(rule, reports))
    yield { finding: withDoubt(findingOf(rule, report), report, doubts), report, at: report.cell };
  if (!complete) yield { finding: failed(rule, table), report: null, at: { row: table.range.top, column: table.range.left } };
}

function byGravity(one: Placed, other: Placed): number {
  const part = one.order.findIndex((value, index) => value !== other.order[index]);
  return part < 0 ? 0 : one.order[part]! - other.order[part]!;
}

/** Later findings of one rule at one cell get a number, so that every id is unique and the first keeps its own. */
function withUniqueIds(placed: readonly Placed[]): readonly Placed[] {
  const seen = new Map<string, number>();
  return placed.map((each) => {
    const { finding } = each;
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? each : { ...each, finding: { ...finding, id: `${finding.id}#${count}` } };
  });
}

/** Findings with the causes of their contradictions; of those that one change explains the first is told and the others follow from it. */
function explained(placed: readonly Placed[], diagnoses: ReadonlyMap<string, Diagnosis>, rules: readonly Rule[]): readonly Finding[] {
  const diagnosisOf = ({ report }: Placed): Diagnosis | undefined => diagnoses.get(report?.relation ?? report?.repeats ?? '');
  const facts = new Map<string, Diagnosis[]>();
  for (const each of placed.flatMap((one) => diagnosisOf(one) ?? [])) addTo(facts, each.fact, each);
  const first = new Map([...facts].map(([fact, all]) => [fact, all.reduce((least, each) => (each.rank < least.rank ? each : least))]));
  const heads = new Map<string, Finding>();
  for (const each of placed) {
    const diagnosis = diagnosisOf(each);
    if (diagnosis && first.get(diagnosis.fact) === diagnosis && !heads.has(diagnosis.fact)) {
      heads.set(
        diagnosis.fact,
        each.report!.relation === undefined ? each.finding : withCauses(each.finding, each.report!, diagnosis, facts.get(diagnosis.fact)!),
      );
    }
  }
  return placed.map((each) => {
    const diagnosis = diagnosisOf(each);
    const head = diagnosis && heads.get(diagnosis.fact);
    // An error that a doubtful warning would explain stands for itself.
    if (!head || SEVERITY_ORDER[each.finding.severity] > SEVERITY_ORDER[head.severity]) return each.finding;
    return head.id === each.finding.id ? head : following(each.finding, rules.find((rule) => rule.id === each.finding.rule)!.title, head);
  });
}

/**
 * Everything the rules say about a workbook under a policy: table by table, what is graver first, then in the order of the rules
 * (money before scores, scores before signs) and of the cells. Never throws: a rule that fails on a table becomes an info finding
 * which says that it could not be checked. What rests on a doubtful reading says so; what contradicts itself says of which cell
 * that may come.
 * @param template in what the tables depart from a template that was sent out
 */
export function runRules(
  model: WorkbookModel,
  policy: Policy,
  rules: readonly Rule[] = registered,
  template: RuleContext['template'] = new Map(),
): Finding[] {
  const facts = factsOf(model);
  const context: RuleContext = { workbook: model, facts, together: contradictionsIn(model), policy, template };
  const doubts = indexDoubts(model);
  const placed: Placed[] = [];
  model.tables.forEach((table, tableIndex) => {
    rules.forEach((rule, ruleIndex) => {
      for (const { at, ...said } of checkTable(rule, table, context, doubts)) {
        placed.push({ ...said, order: [tableIndex, -SEVERITY_ORDER[said.finding.severity], ruleIndex, at.row, at.column] });
      }
    });
  });
  const sorted = withUniqueIds(placed.sort(byGravity));
  const diagnoses = sorted.some(({ report }) => report?.relation !== undefined)
    ? diagnose(model, facts, policy)
    : new Map<string, Diagnosis>();
  return [...spareMendedRows(explained(sorted, diagnoses, rules), model)];
}
