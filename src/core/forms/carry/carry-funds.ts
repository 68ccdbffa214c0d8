import { parseAmount, textCell } from '../../cells';
import { Decimal, plain, sum } from '../../decimal';
import { yuan } from '../../facts/yuan';
import { say, type Localized } from '../../localized';
import { cellName } from '../../snapshot/address';
import type { CellAddress } from '../../snapshot/types';
import { FUND_COLUMN_WORDS } from '../../vocabulary/funds';
import type { Form, FormInput } from '../types';
import { labelKey } from './head-labels';
import type { Filled } from './filled-head';
import { INSTEAD, sourceOf, type FundSource } from './fund-sources';
import type { Ledger } from './carry-ledger';
import { fundPlaces, type FundPlaces, type HeadPlace } from './form-places';
import { columnValues } from './source-head';

/** Forms state amounts in 万元. */
const FORM_UNIT = yuan('万元')!;

const WORDS = {
  unit: { 'zh-CN': '目标表没有写金额单位，按万元带入。', 'en-US': 'The target table states no unit of amounts; they were taken for 万元.' },
  converted: {
    'zh-CN': '目标表的金额单位是{unit}，已换算为万元。',
    'en-US': 'The amounts of the target table are in {unit}; they were converted to 万元.',
  },
  instead: {
    'zh-CN': '“{label}”{amount}：表式没有这一行，记入“{line}”，请核对。',
    'en-US': '"{label}" {amount}: the form has no such line; entered under "{line}". Check it.',
  },
  total: {
    'zh-CN': '资金总额 {total} 不是各来源之和 {sum}，照目标表填写，不用合计公式。',
    'en-US': 'The total of {total} is not the sum of its sources, {sum}: written as in the target table, without a formula.',
  },
} satisfies Record<string, Localized>;

/** An amount of the budget; null for a mark such as `-`. */
interface Amount {
  readonly role: 'total' | 'source';
  readonly label: string;
  readonly cell: CellAddress;
  readonly text: string;
  readonly value: Decimal | null;
}

const BUDGETS: ReadonlySet<string> = new Set([...FUND_COLUMN_WORDS.initial, ...FUND_COLUMN_WORDS.adjusted]);

/** The budget that a list gives beside the indicators of a project, where it has no block of funds. */
function budgetBeside(ledger: Ledger): readonly Amount[] {
  const [value, another] = columnValues(ledger).filter(({ label }) => BUDGETS.has(labelKey(label)));
  const cell = value && !another ? ledger.at(value.cell) : null;
  const number = cell?.content.type === 'number' ? new Decimal(cell.content.number) : parseAmount(textCell(cell?.text ?? '')).number;
  if (!value || !cell || !number) return [];
  return [{ role: 'total', label: value.label, cell, text: cell.text.trim(), value: number }];
}

function linesOf(ledger: Ledger): readonly Amount[] {
  const { funds } = ledger.table;
  if (!funds) return budgetBeside(ledger);
  return funds.lines.flatMap(({ role, label, figures }): readonly Amount[] => {
    const figure = figures.initial ?? figures.amount ?? figures.adjusted;
    if (role !== 'total' && role !== 'source') return [];
    ledger.use(label.cell);
    return !figure || figure.state === 'blank' || figure.state === 'unreadable'
      ? []
      : [{ role, label: label.text.trim(), cell: figure.cell, text: figure.text, value: figure.value }];
  });
}

/** Amounts of the target table in 万元. */
function amountsOf(ledger: Ledger): readonly Amount[] {
  const { amountUnit } = ledger.table;
  const unit = yuan(amountUnit);
  const factor = unit ? unit.div(FORM_UNIT) : new Decimal(1);
  const amounts = linesOf(ledger).map((amount) => ({ ...amount, value: amount.value?.times(factor) ?? null }));
  ledger.use(...amounts.map(({ cell }) => cell));
  const cells = amounts.filter(({ value }) => value).map(({ cell }) => cell);
  if (cells.length > 0 && !unit && !amounts.some(({ text }) => /[万亿元]/.test(text))) ledger.remark(cells.slice(0, 1), WORDS.unit);
  if (cells.length > 0 && unit && !unit.eq(FORM_UNIT)) ledger.remark(cells, say(WORDS.converted, { unit: amountUnit }));
  return amounts;
}

function held(value: Decimal): FormInput {
  const decimals = value.decimalPlaces();
  return {
    input: 'amount',
    holds: { type: 'number', number: plain(value) },
    ...(decimals > 2 ? { format: `#,##0.${'0'.repeat(Math.min(decimals, 10))}` } : {}),
  };
}

function labelIn(form: Form, { row, piece }: HeadPlace): string {
  const texts = form.head[row]!.pieces.map(([, content]) => content).filter(
    (content): content is string => typeof content === 'string' && content.trim() !== '',
  );
  const above = form.head[row - 1]?.pieces.find(([columns]) => columns === form.head[row]!.pieces[piece]![0])?.[1];
  return (texts.at(0) ?? (typeof above === 'string' ? above : '')).replace(/^其中[:：]/, '').trim();
}

/** The line of the form for a source; one that it has not goes to the nearest that it has. */
function lineFor(places: FundPlaces, source: FundSource): FundSource | null {
  return [source, ...INSTEAD[source]].find((each) => places.has(each)) ?? null;
}

/** Amounts of one line of the form. */
function fillLine(filled: Filled, ledger: Ledger, place: HeadPlace, amounts: readonly Amount[]): void {
  const values = amounts.flatMap(({ value }) => value ?? []);
  const [first, ...more] = amounts;
  const others = more.map(({ cell, label, text }) => `${cellName(cell)} ${label} ${text}`).join('; ');
  const note = ledger.note(first!.cell, `${first!.label} ${first!.text}`, others === '' ? null : { 'zh-CN': others, 'en-US': others });
  filled.put(place, values.length > 0 ? held(sum(values)) : { input: 'amount', holds: { type: 'text', text: first!.text } }, note);
}

/** Writes the target table's budget into the form's first column of amounts. What adds up stays a formula; sources without a line of their own are told of. */
export function carryFunds(form: Form, filled: Filled, ledger: Ledger): void {
  const places = fundPlaces(form);
  const amounts = amountsOf(ledger);
  const lines = new Map<FundSource, Amount[]>();
  for (const amount of amounts.filter(({ role }) => role === 'source')) {
    const source = sourceOf(amount.label);
    const line = lineFor(places, source);
    if (line === null) ledger.leave(amount.label, [amount.cell], amount.text);
    else {
      lines.set(line, [...(lines.get(line) ?? []), amount]);
      if (line !== source && amount.value && !amount.value.isZero())
        ledger.remark(
          [amount.cell],
          say(WORDS.instead, { label: amount.label, amount: amount.text, line: labelIn(form, places.get(line)!) }),
        );
    }
  }
  for (const [line, own] of lines) fillLine(filled, ledger, places.get(line)!, own);
  const total = amounts.find(({ role }) => role === 'total');
  const place = places.get('total');
  if (!total?.value) return;
  if (!place) {
    ledger.leave(total.label, [total.cell], total.text);
    return;
  }
  const values = [...lines.values()].flat().flatMap(({ value }) => value ?? []);
  const note = ledger.note(total.cell, `${total.label} ${total.text}`);
  if (values.length > 0 && sum(values).eq(total.value)) filled.note(place, note);
  else {
    filled.put(place, held(total.value), note);
    if (values.length > 0) ledger.remark([total.cell], say(WORDS.total, { total: plain(total.value), sum: plain(sum(values)) }));
  }
}
