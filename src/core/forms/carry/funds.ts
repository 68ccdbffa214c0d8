import { Decimal, plain, sum } from '../../decimal';
import { yuan } from '../../facts/yuan';
import { say, type Localized } from '../../localized';
import type { Figure, FundLine } from '../../model/types';
import { cellName } from '../../snapshot/address';
import type { Form, FormInput } from '../types';
import type { Filled } from './filled';
import { INSTEAD, sourceOf, type FundSource } from './fund-sources';
import type { Ledger } from './ledger';
import { fundPlaces, type FundPlaces, type HeadPlace } from './places';

/** Forms state amounts in 万元. */
const FORM_UNIT = yuan('万元')!;

const WORDS = {
  unit: { 'zh-CN': '目标表没有写金额单位，按万元带入。', 'en-US': 'The target table states no unit of amounts; they were taken for 万元.' },
  converted: { 'zh-CN': '目标表的金额单位是{unit}，已换算为万元。', 'en-US': 'The amounts of the target table are in {unit}; they were converted to 万元.' },
  instead: { 'zh-CN': '“{label}”{amount}：表式没有这一行，记入“{line}”，请核对。', 'en-US': '"{label}" {amount}: the form has no such line; entered under "{line}". Check it.' },
  total: { 'zh-CN': '资金总额 {total} 不是各来源之和 {sum}，照目标表填写，不用合计公式。', 'en-US': 'The total of {total} is not the sum of its sources, {sum}: written as in the target table, without a formula.' },
} satisfies Record<string, Localized>;

interface Amount {
  readonly line: FundLine;
  readonly figure: Figure;
  /** In 万元; null for a mark such as `-`. */
  readonly value: Decimal | null;
}

function budgetOf({ figures }: FundLine): Figure | null {
  return figures.initial ?? figures.amount ?? figures.adjusted ?? null;
}

/** Amounts of the target table, and by what they were multiplied. */
function amountsOf(ledger: Ledger): readonly Amount[] {
  const { funds, amountUnit } = ledger.table;
  if (!funds) return [];
  const unit = yuan(amountUnit);
  const factor = unit ? unit.div(FORM_UNIT) : new Decimal(1);
  const amounts = funds.lines.filter(({ role }) => role === 'total' || role === 'source').flatMap((line): readonly Amount[] => {
    const figure = budgetOf(line);
    ledger.use(line.label.cell);
    if (!figure || figure.state === 'blank' || figure.state === 'unreadable') return [];
    ledger.use(figure.cell);
    return [{ line, figure, value: figure.value?.times(factor) ?? null }];
  });
  const cells = amounts.filter(({ value }) => value).map(({ figure }) => figure.cell);
  const says = (figure: Figure): boolean => /[万亿元]/.test(figure.text);
  if (cells.length > 0 && !unit && !amounts.some(({ figure }) => says(figure))) ledger.remark(cells.slice(0, 1), WORDS.unit);
  if (cells.length > 0 && unit && !unit.eq(FORM_UNIT)) ledger.remark(cells, say(WORDS.converted, { unit: amountUnit }));
  return amounts;
}

function held(value: Decimal): FormInput {
  const decimals = value.decimalPlaces();
  return { input: 'amount', holds: { type: 'number', number: plain(value) }, ...(decimals > 2 ? { format: `#,##0.${'0'.repeat(Math.min(decimals, 10))}` } : {}) };
}

function labelIn(form: Form, { row, piece }: HeadPlace): string {
  const texts = form.head[row]!.pieces.map(([, content]) => content).filter((content): content is string => typeof content === 'string' && content.trim() !== '');
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
  const others = more.map(({ figure, line }) => `${cellName(figure.cell)} ${line.label.text.trim()} ${figure.text}`).join('; ');
  const note = ledger.note(first!.figure.cell, `${first!.line.label.text.trim()} ${first!.figure.text}`, others === '' ? null : { 'zh-CN': others, 'en-US': others });
  filled.put(place, values.length > 0 ? held(sum(values)) : { input: 'amount', holds: { type: 'text', text: first!.figure.text } }, note);
}

/** Writes the target table's budget into the form's first column of amounts. What adds up stays a formula; sources without a line of their own are told of. */
export function carryFunds(form: Form, filled: Filled, ledger: Ledger): void {
  const places = fundPlaces(form);
  const amounts = amountsOf(ledger);
  const lines = new Map<FundSource, Amount[]>();
  for (const amount of amounts.filter(({ line }) => line.role === 'source')) {
    const source = sourceOf(amount.line.label.text);
    const line = lineFor(places, source);
    if (line === null) ledger.leave(amount.line.label.text, [amount.figure.cell], amount.figure.text);
    else {
      lines.set(line, [...(lines.get(line) ?? []), amount]);
      if (line !== source && amount.value && !amount.value.isZero()) ledger.remark([amount.figure.cell], say(WORDS.instead, { label: amount.line.label.text.trim(), amount: amount.figure.text, line: labelIn(form, places.get(line)!) }));
    }
  }
  for (const [line, own] of lines) fillLine(filled, ledger, places.get(line)!, own);
  const total = amounts.find(({ line }) => line.role === 'total');
  const place = places.get('total');
  if (!total?.value) return;
  if (!place) {
    ledger.leave(total.line.label.text, [total.figure.cell], total.figure.text);
    return;
  }
  const values = [...lines.values()].flat().flatMap(({ value }) => value ?? []);
  const note = ledger.note(total.figure.cell, `${total.line.label.text.trim()} ${total.figure.text}`);
  if (values.length > 0 && sum(values).eq(total.value)) filled.note(place, note);
  else {
    filled.put(place, held(total.value), note);
    if (values.length > 0) ledger.remark([total.figure.cell], say(WORDS.total, { total: plain(total.value), sum: plain(sum(values)) }));
  }
}
