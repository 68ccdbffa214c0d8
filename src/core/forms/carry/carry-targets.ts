import { tableYear } from '../../facts/table-year';
import type { Localized } from '../../localized';
import type { TableModel } from '../../model/types';
import { keyOf } from '../../snapshot/grid';
import type { CellAddress } from '../../snapshot/types';
import { draftForm } from '../lay-out-form';
import type { Form, FormStyle, InputKind } from '../types';
import { isInput } from '../piece-areas';
import { fieldOf } from './head-labels';
import { Filled } from './filled-head';
import { withFourthLevel } from './fourth-level';
import { carryFunds } from './carry-funds';
import { carryIndicators } from './carry-indicators';
import { leaveTheRest } from './left-over';
import { Ledger } from './carry-ledger';
import { blockColumn, headPlaces, type HeadPlace } from './form-places';
import { carryExecution, statedPoints } from './carry-points';
import { columnValues, readHead, type HeadValue } from './source-head';
import type { Carried } from './types';

export interface CarryOptions {
  readonly style: FormStyle;
  /** Name of the source in notes. */
  readonly file: string;
}

const NO_INDICATORS: Localized = {
  'zh-CN': '目标表里没有读出指标，指标行留空。',
  'en-US': 'No indicator was read in the target table: the rows of the form are left blank.',
};

/** The line for the year: `（    年度）`. */
const YEAR_LINE = /^（\s+年度）$/;

/** Whether a form reports on targets: it asks for targets and for what was achieved. */
export function takesTargets({ block }: Form): boolean {
  return block !== null && blockColumn(block, 'target') !== null && blockColumn(block, 'actual') !== null;
}

/** Id of the form in which targets of a table are usually reported on. */
export function usualForm({ layout, title, funds }: TableModel): string {
  const central = funds?.lines.some(({ label }) => /中央|地方/.test(label.text)) ?? false;
  return layout === 'transfer-target' && (central || /区域|转移支付|补助资金/.test(keyOf(title)))
    ? 'transfer-self-evaluation'
    : 'central-self-evaluation';
}

function carryYear(form: Form, filled: Filled, ledger: Ledger): void {
  const year = tableYear(ledger.table);
  if (year === null) return;
  const source = ledger.table.cells.find(({ text }) => keyOf(text).includes(`${year}年`));
  form.head.forEach(({ pieces }, row) =>
    pieces.forEach(([, content], piece) => {
      if (typeof content === 'string' && YEAR_LINE.test(content))
        filled.put({ row, piece }, `（${year}年度）`, source ? ledger.note(source) : null);
    }),
  );
}

/** Puts a text into the form's place for a field. False where it has none. */
function putText(filled: Filled, places: ReadonlyMap<string, HeadPlace>, field: string, text: string, note: Localized): boolean {
  const place = places.get(field);
  const content = place && filled.at(place)[1];
  if (!place || content === undefined || !isInput(content) || content.holds) return false;
  const input: InputKind = content.input;
  filled.put(place, { input, holds: { type: 'text', text } }, note);
  return true;
}

/** Names, units, goals: what stands above the indicators of both. */
function carryHead(form: Form, filled: Filled, ledger: Ledger): void {
  const places = headPlaces(form);
  const { project, unitName } = ledger.table;
  const values: readonly (HeadValue & { readonly field: string })[] = [
    ...readHead(ledger),
    ...columnValues(ledger).filter(({ cell }) => !ledger.isUsed(cell)),
  ]
    .map((value) => ({ ...value, field: fieldOf(value.label) }))
    .sort((one, other) => Number(other.label.includes('年度')) - Number(one.label.includes('年度')));
  const carry = (field: string, label: string, cell: CellAddress, text: string): void => {
    if (putText(filled, places, field, text, ledger.note(cell, text))) ledger.use(cell);
    else ledger.leave(label, [cell], text);
  };
  const samePlace = (one: CellAddress, other: CellAddress): boolean => one.row === other.row && one.column === other.column;
  if (project) carry('project', values.find(({ cell }) => samePlace(cell, project.cell))?.label ?? '', project.cell, project.text);
  for (const { field, label, labelCell, cell, text } of values) {
    ledger.use(labelCell);
    if (!project || !samePlace(project.cell, cell)) carry(field, label, cell, text);
  }
  if (unitName && !values.some(({ cell }) => samePlace(cell, unitName.cell))) carry('unit', '', unitName.cell, unitName.text);
}

/**
 * A form for reporting on targets with what a target table says in it: names, units, budget, goal, every indicator with its labels,
 * target and points, as many rows as there are indicators; formulas, lists and bounds reach over all of them. Every cell that was
 * carried has a note on where it comes from; nothing is invented: what the table does not say stays blank, and what the form has no
 * place for is named. `form` takes targets. Never throws on any table.
 */
export function carryTargets(table: TableModel, form: Form, { style, file }: CarryOptions): Carried {
  const ledger = new Ledger(table, file);
  const wide = table.indicators.some(({ levels }) => levels.length > 3) ? withFourthLevel(form) : form;
  const filled = new Filled(wide);
  carryYear(wide, filled, ledger);
  carryFunds(wide, filled, ledger);
  carryHead(wide, filled, ledger);
  carryExecution(wide, filled, ledger);
  const groups = wide.block ? carryIndicators(wide.block, ledger) : [];
  if (groups.length === 0) ledger.remark([], NO_INDICATORS);
  leaveTheRest(ledger);
  const draft = draftForm(filled.with(statedPoints(wide.block, ledger)), groups.length === 0 ? { style } : { style, groups });
  return {
    draft,
    sheet: table.sheet,
    project: table.project?.text ?? '',
    indicators: table.indicators.length,
    cells: draft.cells.filter(({ note }) => note).length,
    unplaced: ledger.unplaced,
    remarks: ledger.remarks,
  };
}
