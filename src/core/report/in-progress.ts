import type { Finding } from '../finding';
import type { Localized } from '../localized';
import type { TableModel, WorkbookModel } from '../model/types';
import { parseCellName } from '../snapshot/address';
import type { ReportUnfilled, UnfilledPart } from './types';

const NOT_YET: Localized = { 'zh-CN': '（表还没有填完，仅作提示）', 'en-US': ' (The table is not filled in yet: only noted.)' };

/** Sums that cannot be right before these parts are filled in. */
const WAITS_FOR: Readonly<Record<string, readonly UnfilledPart[]>> = {
  'weight/total-mismatch': ['weight'],
  'weight/group-mismatch': ['weight'],
  'score/total-mismatch': ['score', 'weight'],
  'score/group-mismatch': ['score', 'weight'],
};

/** Whether a source of the funds is blank in the column of a cell. */
function hasBlankSource({ funds }: TableModel, cell: string): boolean {
  const column = parseCellName(cell)?.column;
  return (funds?.lines ?? []).some(
    ({ role, figures }) =>
      role === 'source' && Object.values(figures).some((figure) => figure.cell.column === column && figure.state === 'blank'),
  );
}

function waits(finding: Finding, table: TableModel, unfilled: readonly ReportUnfilled[]): boolean {
  if (unfilled.length === 0 || finding.severity !== 'error') return false;
  if (finding.rule === 'fund/total-mismatch') return hasBlankSource(table, finding.cell);
  return (WAITS_FOR[finding.rule] ?? []).some((part) => unfilled.some(({ what }) => what === part));
}

/** Findings of which those are no errors that only say that a form in progress does not add up yet. @param unfilled what is to be filled in, by table */
export function whileInProgress(
  model: WorkbookModel,
  findings: readonly Finding[],
  unfilled: ReadonlyMap<string, readonly ReportUnfilled[]>,
): readonly Finding[] {
  const tables = new Map(model.tables.map((table) => [table.id, table]));
  return findings.map((finding) => {
    const table = tables.get(finding.tableId);
    if (!table || !waits(finding, table, unfilled.get(table.id) ?? [])) return finding;
    const message = { 'zh-CN': finding.message['zh-CN'] + NOT_YET['zh-CN'], 'en-US': finding.message['en-US'] + NOT_YET['en-US'] };
    return { ...finding, severity: 'info', message };
  });
}
