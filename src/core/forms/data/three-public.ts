import type { Form, FormPiece } from '../types';
import { put } from './form-notation';

/** One half of the table, from a column on: total, journeys abroad, cars with both kinds, receptions. */
function half(
  [total, abroad, cars, bought, run, guests]: readonly [string, string, string, string, string, string],
  title: string,
): {
  readonly top: FormPiece;
  readonly heads: readonly FormPiece[];
  readonly below: readonly FormPiece[];
  readonly figures: readonly FormPiece[];
} {
  return {
    top: [`${total}:${guests}`, title],
    heads: [
      [total, '合计', { down: 2 }],
      [abroad, '因公出国（境）费', { down: 2 }],
      [`${cars}:${run}`, '公务用车购置及运行维护费'],
      [guests, '公务接待费', { down: 2 }],
    ],
    below: [
      [cars, '小计'],
      [bought, '公务用车购置费'],
      [run, '公务用车运行维护费'],
    ],
    figures: [
      [total, { compute: 'sum', over: `${abroad}{row},${bought}{row}:${guests}{row}` }],
      [abroad, put('amount')],
      [cars, { compute: 'sum', over: `${bought}{row}:${run}{row}` }],
      [bought, put('amount')],
      [run, put('amount')],
      [guests, put('amount')],
    ],
  };
}

const PLANNED = half(['A', 'B', 'C', 'D', 'E', 'F'], '预算数');
const SPENT = half(['G', 'H', 'I', 'J', 'K', 'L'], '决算数');
const NUMBERS = [...'ABCDEFGHIJKL'].map((column, at): FormPiece => [column, String(at + 1)]);

/** 财政拨款“三公”经费支出决算表. */
export const THREE_PUBLIC: Form = {
  id: 'three-public',
  name: { 'zh-CN': '财政拨款“三公”经费支出决算表', 'en-US': 'Final account of the three public expenses' },
  source: { 'zh-CN': '部门决算公开表式（公开09表）', 'en-US': 'Form 09 of published final accounts' },
  sheet: '三公经费支出决算表',
  landscape: true,
  widths: [12, 12, 12, 14, 16, 12, 12, 12, 12, 14, 16, 12],
  head: [
    { pieces: [['A:L', '财政拨款“三公”经费支出决算表', { look: 'title' }]], height: 36 },
    { pieces: [['A:L', '公开 09 表', { look: 'right' }]], height: 18 },
    {
      pieces: [
        ['A:J', '部门：', { look: 'remark' }],
        ['L', '单位：万元', { look: 'right' }],
      ],
      height: 18,
    },
    { pieces: [PLANNED.top, SPENT.top] },
    { pieces: [...PLANNED.heads, ...SPENT.heads] },
    { pieces: [...PLANNED.below, ...SPENT.below], height: 34 },
    { pieces: NUMBERS },
    { pieces: [...PLANNED.figures, ...SPENT.figures], height: 28 },
    { pieces: [['A:L', '注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。', { look: 'remark' }]] },
  ],
  block: null,
  foot: [],
};
