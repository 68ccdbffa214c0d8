import { parseAmount, textCell, unitFactor } from '../../cells';
import { plain } from '../../decimal';
import type { Figure, TableModel } from '../../model/types';
import { cellName } from '../../snapshot/address';
import { numberFix } from '../make-fixes';
import { countedIndicators } from '../../facts/counted-points';
import { shown } from '../../facts/show-figures';
import { READABILITY } from '../legal-sources';
import type { Rule, RuleReport } from '../types';
import { errorIn } from './error-meanings';
import { statedTotals } from './stated-totals';

/** Every figure of a table that goes into its arithmetic, each cell once. */
function figuresOf(table: TableModel): readonly Figure[] {
  const all = [
    ...statedTotals(table).flatMap(({ total, parts }) => [total, ...parts]),
    ...(table.funds?.lines ?? []).flatMap((line) => Object.values(line.figures)),
    ...countedIndicators(table.indicators).flatMap(({ weight, score }) => [weight, score].flatMap((figure) => figure ?? [])),
  ];
  return [...new Map(all.map((figure) => [cellName(figure.cell), figure])).values()];
}

/** A number without any sign of a unit. */
const BARE_NUMBER = /^[\d.,-]*$/;

/** Whether the cell writes a unit of money of its own, so that its figure is another than the one written. */
function hasOwnUnit(figure: Figure, amountUnit: string): boolean {
  if (figure.value === null || figure.percent || amountUnit === '' || BARE_NUMBER.test(figure.text)) return false;
  const { number, unit } = parseAmount(textCell(figure.text));
  const factor = number === null || unit === '' ? null : unitFactor(unit, amountUnit);
  return factor !== null && !factor.eq(1) && number!.times(factor).eq(figure.value);
}

function report(table: TableModel, figure: Figure): RuleReport | null {
  const base = { table, cell: figure.cell, related: [], found: shown(figure) };
  if (figure.state === 'unreadable' && errorIn({ content: { type: 'text', text: shown(figure) } }) === null) {
    return { ...base, expected: '', message: 'text', params: { cell: cellName(figure.cell), text: shown(figure) } };
  }
  if (!hasOwnUnit(figure, table.amountUnit)) return null;
  const value = plain(figure.value!);
  const reason = { 'zh-CN': `${shown(figure)} = ${value}${table.amountUnit}`, 'en-US': `${shown(figure)} = ${value} in the table's unit` };
  return {
    ...base,
    expected: value,
    message: 'unit',
    params: { cell: cellName(figure.cell), text: shown(figure), value, unit: table.amountUnit },
    fix: numberFix(table, figure, figure.value!, value, true, reason),
  };
}

export const cellNotANumber: Rule = {
  id: 'cell/not-a-number',
  severity: 'warning',
  title: { 'zh-CN': '该填数的地方不是数值', 'en-US': 'Text where a figure belongs' },
  explanation: {
    'zh-CN':
      '金额、分值、得分应填数值。写成文字的无法参加合计；另写了单位的（以万元为单位的表里写“262200元”）按它的单位换算后核对，请改填换算后的数值。',
    'en-US':
      'Amounts, weights and scores must be numbers. Text cannot be added up; a figure with a unit of its own ("262200元" in a table in 万元) is converted before it is checked: enter the converted number.',
  },
  source: READABILITY,
  messages: {
    text: {
      'zh-CN': '{cell} 应填数值，却写着“{text}”，无法参加计算。请改填数值；不适用的填“/”。',
      'en-US': '{cell} should hold a number but says "{text}", which cannot be added up. Enter the number, or "/" where none applies.',
    },
    unit: {
      'zh-CN': '{cell} 写作“{text}”，本表以{unit}为单位，按 {value} 核对。请改填 {value}。',
      'en-US': '{cell} says "{text}" in a unit other than the table\'s and is taken as {value}. Enter {value}.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    for (const figure of figuresOf(table)) {
      const found = report(table, figure);
      if (found) yield found;
    }
  },
};
