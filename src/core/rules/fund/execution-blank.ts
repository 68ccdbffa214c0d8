import type { Figure } from '../../model/types';
import { EVALUATION_MEASURES } from '../legal-sources';
import { cellName } from '../../snapshot/address';
import type { Rule } from '../types';
import { executionOf } from '../../facts/execution';
import { shown } from '../../facts/show-figures';

function isBlank(figure: Figure | null): figure is Figure {
  return figure?.state === 'blank';
}

export const fundExecutionBlank: Rule = {
  id: 'fund/execution-blank',
  severity: 'warning',
  title: { 'zh-CN': '预算执行的分值、执行率或得分未填', 'en-US': 'Weight, rate or score of the execution is blank' },
  explanation: {
    'zh-CN':
      '自评表填了预算数和执行数，表里又有执行率、分值、得分栏，资金总额一行的这几格却空着：执行率是评价内容之一，总分也少了它。请补填；确实不适用的填“/”。',
    'en-US':
      'Budget and executed amount are given and the form has columns for rate, weight or score, but these cells are blank in the line of total funds. The execution rate is part of the evaluation and of the total. Fill them in, or "/" where they do not apply.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    blank: {
      'zh-CN': '资金总额一行填了预算数 {budget}、执行数 {executed}，{what}（{cells}）却空着。请补填。',
      'en-US': 'The line of total funds has a budget of {budget} and {executed} executed, but {whatEn} ({cells}) is blank. Fill it in.',
    },
  },
  precision: { hits: 1, right: 1 },
  *check(table) {
    if (table.kind !== 'self-evaluation' || !table.funds) return;
    const { rate, score, weight, executed, budget } = executionOf(table.funds);
    if (executed?.state !== 'number' || budget?.state !== 'number' || !budget.value!.gt(0)) return;
    const scored = table.indicators.some((indicator) => indicator.score?.state === 'number');
    const blank = [
      ...(isBlank(rate) ? [{ figure: rate, zh: '执行率', en: 'the rate' }] : []),
      ...(scored && isBlank(weight) && isBlank(score) ? [{ figure: weight, zh: '分值', en: 'the weight' }] : []),
      ...(scored && weight?.state === 'number' && isBlank(score) ? [{ figure: score, zh: '得分', en: 'the score' }] : []),
    ];
    const [first, ...rest] = blank;
    if (!first) return;
    yield {
      table,
      cell: first.figure.cell,
      also: rest.map(({ figure }) => figure.cell),
      related: [...rest.map(({ figure }) => figure.cell), executed.cell, budget.cell],
      found: '',
      expected: '',
      message: 'blank',
      params: {
        budget: shown(budget),
        executed: shown(executed),
        what: blank.map(({ zh }) => zh).join('、'),
        whatEn: blank.map(({ en }) => en).join(', '),
        cells: blank.map(({ figure }) => cellName(figure.cell)).join('、'),
      },
    };
  },
};
