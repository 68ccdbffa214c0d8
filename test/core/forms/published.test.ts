import { analyse } from '../../../src/core/engine';
import type { FormGroup, FormItem } from '../../../src/core/forms/types';
import type { TableModel } from '../../../src/core/model/types';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { cellName } from '../../../src/core/snapshot/address';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { book, draft, read, typedInto, type Typed } from '../template/sent';
import { corpusTables, snapshotOf } from '../../support/snapshots';

/** Forms filled in with the figures of published tables of their families. */
const corpus = new Map(corpusTables().map((table) => [table.id, table]));

/** The columns of a form's indicators, by what the published table has in them. */
type Columns = Readonly<Partial<Record<'target' | 'operator' | 'unit' | 'actual' | 'weight' | 'score' | 'reason', string>>>;

function published(id: string): WorkbookSnapshot {
  const { rows, merges } = corpus.get(id)!;
  return snapshotOf(rows, merges ?? null);
}

/** The table's indicators as rows of a form, level by level. */
function groupsOf(table: TableModel, snapshot: WorkbookSnapshot, columns: Columns): readonly FormGroup[] {
  const shown = new Map(snapshot.sheets[0]!.cells.map((cell) => [cellName(cell), cell]));
  const typed = (place: { readonly row: number; readonly column: number } | null | undefined): string | number | undefined => {
    const cell = place ? shown.get(cellName(place)) : undefined;
    const content = cell?.content;
    // A rate is typed as it is shown.
    if (cell?.format.endsWith('%')) return cell.text;
    return content?.type === 'number' ? Number(content.number) : content?.type === 'text' ? content.text : undefined;
  };
  const groups: { label: string; parts: { label: string; items: FormItem[] }[] }[] = [];
  for (const { levels, name, target, actual, weight, score, reason } of table.indicators) {
    const [level1 = '', level2 = ''] = levels.map((level) => level.text);
    if (groups.at(-1)?.label !== level1) groups.push({ label: level1, parts: [] });
    const { parts } = groups.at(-1)!;
    if (parts.at(-1)?.label !== level2) parts.push({ label: level2, items: [] });
    const values = {
      target: target?.cell,
      operator: target?.opCell,
      unit: target?.unitCell,
      actual: actual?.cell,
      weight: weight?.cell,
      score: score?.cell,
      reason: reason?.cell,
    };
    const cells = Object.fromEntries(
      Object.entries(columns).flatMap(([role, column]) => {
        const value = typed(values[role as keyof Columns]);
        return value === undefined ? [] : [[column, value] as const];
      }),
    );
    parts.at(-1)!.items.push({ name, cells });
  }
  return groups;
}

/** What a check says of a table's indicators, by rule and name: places differ, and how many zeros an amount is shown with. */
function said(snapshot: WorkbookSnapshot): readonly string[] {
  const { model, result } = analyse(snapshot, { policy: DEFAULT_POLICY });
  const names = new Map(
    model.tables.flatMap(({ indicators }) =>
      indicators.flatMap(({ name, nameCell, target, actual, weight, score }) =>
        [nameCell, target?.cell, actual?.cell, weight?.cell, score?.cell].flatMap((cell) =>
          cell ? [[cellName(cell), name] as const] : [],
        ),
      ),
    ),
  );
  return result.findings
    .map(({ rule, severity, cell, found }) => `${severity} ${rule} ${names.get(cell) ?? ''} ${found.replace(/\.00$/, '')}`)
    .sort();
}

test.each<readonly [string, string, string, Columns, Readonly<Record<string, Typed>>]>([
  [
    '000-target-1',
    'central-target',
    '项目支出绩效目标表',
    { target: 'E', weight: 'F' },
    {
      A1: '矿山安全生产政策调研与新闻宣传绩效目标表',
      A2: '（2023 年度）',
      C3: '矿山安全生产政策调研与新闻宣传',
      D6: 262,
      D7: '-',
      D8: '-',
    },
  ],
  [
    '000-target-2',
    'central-target',
    '项目支出绩效目标表',
    { target: 'E', weight: 'F' },
    { A1: '矿山安全财务管理专项绩效目标表', A2: '（2023 年度）', C3: '矿山安全财务管理专项', D5: 106, D6: 106, D7: 5, D8: '-' },
  ],
  [
    '001-self-eval-1',
    'central-self-evaluation',
    '项目支出绩效自评表',
    { target: 'E', actual: 'F', weight: 'G', score: 'H', reason: 'I' },
    { A2: '（2024年度）', D3: '青海局矿山安全专项', D7: 150, E7: 150, F7: 129.94, D8: 9.79, E8: 9.79, F8: 9.79, D9: 5, E9: 0, F9: 0 },
  ],
  [
    '003-project-self-eval',
    'sichuan-project',
    '项目支出绩效自评表',
    { operator: 'E', target: 'F', unit: 'G', actual: 'H', weight: 'I', score: 'J', reason: 'K' },
    { A2: '（2024年度）', B3: '安全生产监督检查', C9: 100, D9: 62.33, E9: 62.33 },
  ],
])('%s, filled into the form %s, is read and checked like the published one', async (id, form, sheet, columns, typed) => {
  const source = published(id);
  const [table] = readWorkbook(source).tables;
  const filled = read(typedInto(await book(draft(form, groupsOf(table!, source, columns))), sheet, typed));
  const [own] = readWorkbook(filled).tables;
  expect(own!.indicators.map(({ levels }) => levels.map(({ text }) => text))).toEqual(
    table!.indicators.map(({ levels }) => levels.map(({ text }) => text)),
  );
  expect(said(filled)).toEqual(said(source));
});
