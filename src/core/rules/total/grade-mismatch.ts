import type { TableModel } from '../../model/types';
import { gradeOf } from '../../scoring/grade';
import { keyOf } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { shown } from '../../facts/show-figures';
import { own } from '../../own-value';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';

const LABEL = /^(?:自评|评价|绩效|综合|项目)?(?:自评|评价|绩效)?(?:结果)?(?:等级|等次|评级|结论|级别)[:：]?$/;
const INLINE = /(?:等级|等次|评级)[:：为]?[“"]?(优秀|优|良好|良|中等|中|合格|差)[”"]?$/;
const GRADES: Readonly<Record<string, string>> = { 优: '优', 优秀: '优', 良: '良', 良好: '良', 中: '中', 中等: '中', 差: '差' };

/** The grade that a table states beside a label for it, or behind the label in one cell. */
function statedGrade(table: TableModel): { readonly cell: CellSnapshot; readonly grade: string } | null {
  for (const [index, cell] of table.cells.entries()) {
    const text = keyOf(cell.text);
    const next = table.cells[index + 1];
    const beside = next?.row === cell.row && LABEL.test(text) ? own(GRADES, keyOf(next.text)) : undefined;
    if (next && beside) return { cell: next, grade: beside };
    const inline = text.length <= 40 ? GRADES[INLINE.exec(text)?.[1] ?? ''] : undefined;
    if (inline) return { cell, grade: inline };
  }
  return null;
}

export const totalGradeMismatch: Rule = {
  id: 'total/grade-mismatch',
  severity: 'warning',
  title: { 'zh-CN': '评价等级与总分不符', 'en-US': 'The grade does not fit the total score' },
  explanation: {
    'zh-CN':
      '等级由总分决定：90 分及以上为优，80 分及以上为良，60 分及以上为中，60 分以下为差（按所选计分规则）。表中所写等级与总分不符的，请核对总分和等级。',
    'en-US':
      'The grade follows from the total: 优 from 90, 良 from 80, 中 from 60, 差 below (as the policy has it). Where the stated grade is another, check total and grade.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    grade: {
      'zh-CN': '等级写“{found}”，总分 {score} 应为“{expected}”。请核对。',
      'en-US': 'The grade says "{found}"; a total of {score} makes "{expected}". Check it.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table, { policy }) {
    const score = table.totals.length === 1 ? table.totals[0]!.score : null;
    const stated = score?.state === 'number' ? statedGrade(table) : null;
    const grade = score?.value && gradeOf(policy, score.value);
    const expected = grade ? GRADES[grade.name['zh-CN']] : undefined;
    if (!stated || !score || expected === undefined || stated.grade === expected) return;
    yield {
      table,
      cell: stated.cell,
      related: [score.cell],
      found: stated.grade,
      expected,
      message: 'grade',
      params: { found: stated.grade, score: shown(score), expected },
    };
  },
};
