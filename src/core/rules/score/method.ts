import { normalise } from '../../cells';
import { Decimal } from '../../decimal';
import type { Indicator, TableModel } from '../../model/types';
import { lazily } from '../../remember';
import type { CellAddress, CellSnapshot } from '../../snapshot/types';
import { points, shown } from '../../facts/show-figures';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule, RuleReport } from '../types';

interface Standard {
  readonly text: string;
  readonly cell: CellAddress;
}

/** Gives the cell of an indicator's row that tells how points are given. */
function standardsOf(table: TableModel): (indicator: Indicator) => Standard | null {
  const column = table.columns.find(({ role }) => role === 'formula') ?? table.columns.find(({ role }) => role === 'explanation');
  // Few tables name methods that take points off.
  const cells = lazily(() => new Map(table.cells.filter((cell) => cell.column === column?.column).map((cell) => [cell.row, cell])));
  return ({ row }) => standardIn(cells().get(row));
}

function standardIn(cell: CellSnapshot | undefined): Standard | null {
  return cell ? { text: normalise(cell.text), cell } : null;
}

/** The one size of the steps in which points are taken off (`发现一处扣1分`); null where there is none or more than one. */
function stepOf(text: string): Decimal | null {
  const steps = new Set([...text.matchAll(/扣(?:除)?(\d+(?:\.\d+)?)分/g)].map((match) => match[1]!));
  const [step] = steps;
  return step !== undefined && steps.size === 1 && !/得\d|加\d|比例|酌情|视情/.test(text) ? new Decimal(step) : null;
}

/** What the method does not allow of a score between zero and its weight. */
function contradiction(
  standardOf: (indicator: Indicator) => Standard | null,
  indicator: Indicator,
): (Pick<RuleReport, 'message' | 'related' | 'expected'> & { readonly step: string }) | null {
  const [weight, score, method] = [indicator.weight!.value!, indicator.score!.value!, indicator.method!];
  if (score.lte(0) || score.gte(weight)) return null;
  if (/是否评分/.test(method)) return { message: 'allOrNothing', related: [], expected: `0 / ${points(weight)}`, step: '' };
  const standard = /扣分/.test(method) ? standardOf(indicator) : null;
  const step = standard && stepOf(standard.text);
  if (!standard || !step?.gt(0) || weight.minus(score).mod(step).isZero()) return null;
  return { message: 'steps', related: [standard.cell], expected: '', step: points(step) };
}

export const scoreMethod: Rule = {
  id: 'score/method',
  severity: 'warning',
  title: { 'zh-CN': '得分不合评分方法', 'en-US': 'A score that its method cannot give' },
  explanation: {
    'zh-CN':
      '“是否评分法”只有满分和 0 分；“缺（错）项扣分法”按每处的扣分递减。得分不可能由所写的评分方法得出的，请核对得分和评分方法。超过分值的另行报错。',
    'en-US':
      '是否评分法 gives all or nothing; 缺（错）项扣分法 takes points off in its steps. Where the score cannot come from the stated method, check both. A score above its weight is an error of its own.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    allOrNothing: {
      'zh-CN': '“{name}”用是否评分法，只能得 0 分或满分 {weight} 分，却得 {found} 分。请核对。',
      'en-US': '"{name}" is scored all or nothing (0 or {weight}), but the score is {found}. Check it.',
    },
    steps: {
      'zh-CN': '“{name}”每处扣 {step} 分，分值 {weight}，得不出 {found} 分。请核对。',
      'en-US': '"{name}" loses {step} points a fault; from {weight} that cannot make {found}. Check it.',
    },
  },
  precision: { hits: 2, right: 2 },
  *check(table) {
    const standardOf = standardsOf(table);
    for (const indicator of table.indicators) {
      const { name, method, score, weight, sharesPoints } = indicator;
      if (method === null || score?.state !== 'number' || weight?.state !== 'number' || sharesPoints) continue;
      const wrong = contradiction(standardOf, indicator);
      if (!wrong) continue;
      const { step, ...report } = wrong;
      yield {
        ...report,
        table,
        cell: score.cell,
        related: [weight.cell, ...report.related],
        found: shown(score),
        params: { name, found: shown(score), weight: points(weight.value!), step },
      };
    }
  },
};
