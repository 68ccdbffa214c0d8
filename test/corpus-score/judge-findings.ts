import type { JsonFinding } from '../../src/core/report/json-report';
import { cellName, parseRangeName } from '../../src/core/snapshot/address';
import type { JudgedInput, Truth, TrueFinding } from './truth';

export interface FindingVerdicts {
  readonly asked: readonly TrueFinding[];
  readonly missed: readonly TrueFinding[];
  /** Findings of the report at no cell of any finding of the truth. */
  readonly invented: readonly JsonFinding[];
}

/** Totals and rates of funds and of other amounts are one rule to whoever reads the report. */
function sameRule(expected: string, got: string): boolean {
  const plain = (rule: string): string => rule.replace(/^(fund|amounts)\/(total|rate)-mismatch$/, '$2-mismatch');
  return plain(expected) === plain(got);
}

/** Every cell of some cells and ranges. */
function cellsOf(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const range = parseRangeName(name);
    if (!range) return [name];
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, at) => range.top + at);
    const columns = Array.from({ length: range.right - range.left + 1 }, (_, at) => range.left + at);
    return rows.flatMap((row) => columns.map((column) => cellName({ row, column })));
  });
}

function numbersIn(text: string): readonly number[] {
  return (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}

/** Of a table of which only the first part is here: a sum of weights or scores that is short for that reason. */
function cutShort(truth: Truth, { rule, found, expected }: JsonFinding): boolean {
  if (truth.truncated !== true || !/^(weight|score)\/(total|group)-mismatch$/.test(rule)) return false;
  const [sum, stated] = rule.startsWith('weight/') ? [found, expected] : [expected, found];
  return Math.min(...numbersIn(sum)) < Math.max(...numbersIn(stated));
}

/** Which findings of one severity the report has at the right cell, which it lacks and which it invents. Only a finding's own `cells` count: there the user looks first. */
export function judgeFindings({ truth, file }: JudgedInput, severity: 'error' | 'warning'): FindingVerdicts {
  const expected = truth.truth.findings;
  const reported = file?.findings ?? [];
  const asked = expected.filter((finding) => finding.severity === severity && !finding.derived);
  const missed = asked.filter((finding) => {
    const cells = cellsOf(finding.cells);
    return !reported.some((got) => sameRule(finding.rule, got.rule) && cellsOf(got.cells).some((cell) => cells.includes(cell)));
  });
  const known = new Set(expected.flatMap((finding) => cellsOf(finding.cells)));
  const invented = reported.filter(
    (got) => got.severity === severity && !cutShort(truth, got) && !cellsOf(got.cells).some((cell) => known.has(cell)),
  );
  return { asked, missed, invented };
}
