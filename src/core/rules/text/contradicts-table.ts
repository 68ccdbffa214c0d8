import { halfUnit, plain, sum, type Decimal } from '../../decimal';
import type { Indicator, TableModel } from '../../model/types';
import type { CellAddress } from '../../snapshot/types';
import { ARITHMETIC } from '../legal-sources';
import type { Rule, RuleReport } from '../types';
import { contradictedFunds } from './contradicted-funds';
import { namedFigures, namedOf, type Named } from './named-figures';
import { narratives, type Narrative } from '../../narrative/narratives';
import { clausesOf, type Clause, type TextFigure } from '../../narrative/text-figures';

/** So many times a clause is compared with an indicator: a form of a hundred indicators and as many clauses takes a twentieth. */
const MOST_COMPARED = 200_000;

/** What a text is compared with: the target for a goal, the actual value for a result. */
interface Compared {
  readonly cell: CellAddress;
  readonly text: string;
  readonly values: readonly Decimal[];
  readonly what: '指标值' | '实际完成值';
  readonly whatEn: 'target' | 'actual value';
}

function comparedOf({ target, actual, otherTargets }: Indicator, kind: Narrative['kind']): Compared | null {
  if (kind === 'goal') {
    if (!target?.number || target.conditions.length > 0) return null;
    const others = otherTargets.some(({ value }) => value !== null);
    return others
      ? null
      : {
          cell: target.cell,
          text: target.text.trim(),
          values: [target.number, ...(target.upper ? [target.upper] : [])],
          what: '指标值',
          whatEn: 'target',
        };
  }
  if (!actual || actual.type === 'none' || actual.type === 'date') return null;
  return {
    cell: actual.cell,
    text: actual.text.trim(),
    values: actual.number ? [actual.number] : [],
    what: '实际完成值',
    whatEn: 'actual value',
  };
}

/** A result may repeat the plan (计划3期，实际2期): such figures are no statement of what was done. */
function isPlan(figure: TextFigure): boolean {
  return /(?:目标|计划|预计|应|拟|要求|不低于|不少于|力争)[^\d]{0,4}$/.test(figure.before);
}

/** Whether figures of a text, one of them or all added up, are those of the table. Words that say it was reached (达到要求) agree with anything but nothing. */
function agrees(figures: readonly TextFigure[], { values, text }: Compared): boolean {
  if (values.length === 0) return /未|没有|不/.test(text) || figures.some((figure) => !figure.value.isZero());
  const given = [...figures.map((figure) => figure.value), sum(figures.map((figure) => figure.value))];
  const tolerance = halfUnit(Math.min(...figures.map((figure) => figure.decimals)));
  return values.some((value) => given.some((each) => each.eq(value) || (!value.isInteger() && each.minus(value).abs().lte(tolerance))));
}

function* contradictedIndicators(table: TableModel, named: readonly Named[], narrative: Narrative, clause: Clause): Iterable<RuleReport> {
  if (narrative.kind === 'reason') return;
  for (const { indicator, figures } of namedFigures(named, clause)) {
    const compared = comparedOf(indicator, narrative.kind);
    const stated = narrative.kind === 'done' ? figures.filter((figure) => !isPlan(figure)) : figures;
    if (!compared || stated.length === 0 || agrees(stated, compared)) continue;
    const found = stated.map((figure) => figure.text).join('、');
    const added = stated.length > 1 ? plain(sum(stated.map((figure) => figure.value))) : '';
    yield {
      table,
      cell: compared.cell,
      related: [narrative.cell],
      found: compared.text,
      expected: '',
      message: 'indicator',
      params: {
        name: indicator.name,
        label: narrative.label,
        clause: clause.text,
        text: found + (added && `（合计 ${added}）`),
        value: compared.text,
        what: compared.what,
        whatEn: compared.whatEn,
      },
    };
  }
}

export const textContradictsTable: Rule = {
  id: 'text/contradicts-table',
  severity: 'warning',
  title: { 'zh-CN': '文字与表中数字不一致', 'en-US': 'A text contradicts the table' },
  explanation: {
    'zh-CN':
      '年度总体目标、实际完成情况等文字里写的数量、比率、金额、得分，与表中指标值、实际完成值、资金或总分不一致，或者把“万元”写成了“元”。文字和表格说的是同一件事，请核对后改成一致；确属不同口径的，请在文字中写明。',
    'en-US':
      "A count, rate, amount or score in the text of goals or results differs from the table's target, actual value, funds or total, or 元 stands where 万元 is meant. Text and table speak of one thing: check and make them agree, or say in the text what else is meant.",
  },
  source: ARITHMETIC,
  messages: {
    indicator: {
      'zh-CN': '“{label}”写的是“{clause}”（{text}），表中“{name}”的{what}是 {value}。请核对，改成一致。',
      'en-US': '"{label}" says "{clause}" ({text}), but the {whatEn} of "{name}" is {value}. Check and make them agree.',
    },
    unit: {
      'zh-CN': '“{label}”写的是“{text}”，表中{what}是 {value}{unit}。请核对文字中的单位。',
      'en-US': '"{label}" says "{text}", but in the table {whatEn} is {value}. Check the unit in the text.',
    },
    amount: {
      'zh-CN': '“{label}”写的是“{clause}”，表中{what}是 {value}{unit}，各项金额中也没有 {text}。请核对，改成一致。',
      'en-US': '"{label}" says "{clause}", but in the table {whatEn} is {value}, and no amount is {text}. Check and make them agree.',
    },
    score: {
      'zh-CN': '“{label}”写的是“{clause}”，表中{what}是 {value}。请核对，改成一致。',
      'en-US': '"{label}" says "{clause}", but in the table {whatEn} is {value}. Check and make them agree.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    const named = namedOf(table);
    let compared = 0;
    for (const narrative of narratives(table)) {
      for (const clause of clausesOf(narrative.text)) {
        compared += table.indicators.length;
        if (compared <= MOST_COMPARED) yield* contradictedIndicators(table, named, narrative, clause);
        yield* contradictedFunds(table, narrative, clause);
      }
    }
  },
};
