import { saysOnly } from './says-only';
import type { GradeStatement, TableStatements } from './types';

/** A grade that a text gives the whole. */
export interface GradeClaim {
  readonly rule: 'text/score';
  readonly written: string;
  readonly grade: GradeStatement;
}

const GRADE =
  /(?:评价|自评|绩效|综合|评定|评估){0,3}(?:等级|等次|级别|档次|评级|结果|结论|评定)(?:[为是:]|评定为|定为|属于|达到){0,3}"?(优秀?|良好?|中等?|差)"?(?:等级|等次|[等级档])?(?=$|[,.;)、])/;
const NAMES: Readonly<Record<string, string>> = { 优秀: '优', 良好: '良', 中等: '中' };

/** The grade that a clause gives the whole, with its place; null where it gives none, or of something else. */
export function gradeClaim(
  { total: { grade } }: TableStatements,
  clause: string,
): { readonly at: number; readonly claim: GradeClaim } | null {
  const found = grade && GRADE.exec(clause);
  if (
    !found ||
    !saysOnly(clause.slice(0, found.index), [
      /按[^按]*$/,
      /\d{1,3}(?:\.\d{1,4})?分/,
      /(?:自评|评价|综合|绩效|最终|总){0,3}(?:得分|总分|评分)/,
      /自评|评价|综合|绩效/,
    ])
  )
    return null;
  return { at: found.index + found[0].indexOf(found[1]!), claim: { rule: 'text/score', written: found[1]!, grade } };
}

/** Whether the grade is the one that the table's score has. */
export function gradeAgrees({ written, grade }: GradeClaim): boolean {
  return (NAMES[written] ?? written) === grade.name;
}
