import type { RoundIssue, UnitRound } from '../../reports/rounds/assemble';
import { SEVERITY_NAMES } from '../../reports/report-words';
import type { RoundState } from '../../core/rounds/compare-rounds';
import { STATUS_NAMES } from '../../reports/rounds/rounds-page-words';
import { ROUNDS_WORDS } from '../rounds-words';
import { terminalSafe } from '../stream-sink';
import type { Terminal } from '../terminal';
import { indented } from './json-writer';

/** Version of the report; a renamed or dropped key makes a new one. */
const ROUNDS_SCHEMA = 1;

export interface RoundCounts {
  readonly units: number;
  readonly total: number;
  readonly errors: number;
  readonly warnings: number;
  readonly claimed: number;
  readonly still: number;
  readonly new: number;
  readonly unchecked: number;
  readonly mended: number;
}

/** How many issues there are; errors and warnings of those that are not mended. */
export function countRounds(units: readonly UnitRound[]): RoundCounts {
  const issues = units.flatMap((unit) => unit.issues);
  const open = issues.filter(({ state }) => state !== 'mended');
  const of = (state: RoundState): number => issues.filter((issue) => issue.state === state).length;
  return {
    units: units.length,
    total: open.length,
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    claimed: issues.filter(({ claimed }) => claimed).length,
    still: of('still'),
    new: of('new'),
    unchecked: of('unchecked'),
    mended: of('mended'),
  };
}

function texts(counts: RoundCounts): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
}

function issueText(
  { severity, rule, texts: { sheetName, cell, message }, answer, claimed, note, state }: RoundIssue,
  { say, style }: Terminal,
): string {
  const named = severity ? style.severity(severity, say(SEVERITY_NAMES[severity])) : '';
  const place = terminalSafe(`${sheetName.replace('\n', ' › ')} ${cell}`);
  const said = [
    claimed ? say(STATUS_NAMES.done) : '',
    answer?.statusText ?? '',
    answer?.person ?? '',
    answer?.done ?? '',
    answer?.remark ?? '',
  ].filter((text) => text !== '');
  const lines = [`    ${named} ${place} ${style.faint(rule)}`, `      ${terminalSafe(message)}`];
  if (note !== '') lines.push(`      ${style.faint(terminalSafe(note.trim()))}`);
  if (said.length > 0 && state !== 'mended') lines.push(`      ${terminalSafe(say(ROUNDS_WORDS.answered, { answer: said.join(' · ') }))}`);
  return lines.map((line) => `${line}\n`).join('');
}

const PARTS = [
  ['claimed', (issue: RoundIssue) => issue.claimed],
  ['still', (issue: RoundIssue) => issue.state === 'still' && !issue.claimed],
  ['new', (issue: RoundIssue) => issue.state === 'new'],
  ['unchecked', (issue: RoundIssue) => issue.state === 'unchecked'],
  ['mended', (issue: RoundIssue) => issue.state === 'mended'],
] as const;

/** What a round comes to, for people: of each unit what was said to be settled and is not first, then the rest. The first round is told in one line a unit. */
export function roundsText(units: readonly UnitRound[], files: number, terminal: Terminal): string {
  const { say, style } = terminal;
  const counts = countRounds(units);
  if (units.length === 0) return `${say(ROUNDS_WORDS.nothing, { files: String(files) })}\n`;
  const body = units.map((unit) => {
    const head = `${style.title(terminalSafe(say(ROUNDS_WORDS.unit, { unit: unit.owner.name, round: String(unit.round) })))}\n`;
    if (unit.round === 1) return `${head}${say(ROUNDS_WORDS.listed, texts(countRounds([unit])))}\n`;
    const parts = PARTS.map(([name, of]) => {
      const own = unit.issues.filter(of);
      return own.length === 0
        ? ''
        : `  ${style.strong(say(ROUNDS_WORDS[name], { count: String(own.length) }))}\n${own.map((issue) => issueText(issue, terminal)).join('')}`;
    });
    return head + parts.join('');
  });
  const later = units.some(({ round }) => round > 1);
  return `${body.join('\n')}\n${say(later ? ROUNDS_WORDS.summaryAgain : ROUNDS_WORDS.summary, texts(counts))}\n`;
}

/** The same for programs. */
export function roundsJson(units: readonly UnitRound[]): string {
  const report = {
    schema: ROUNDS_SCHEMA,
    units: units.map(({ owner, round, issues }) => ({
      unit: owner.of === 'unit' ? owner.name : null,
      file: owner.of === 'file' ? owner.name : null,
      round,
      issues: issues.map(
        ({ state, claimed, rule, severity, at, texts: { table, sheetName, cell, message, advice }, answer, result, identity }) => ({
          state: state ?? 'listed',
          claimed,
          rule,
          severity,
          file: at?.file ?? null,
          sheet: at?.sheet ?? null,
          cells: at?.cells ?? [],
          table,
          listedAt: `${sheetName.replace('\n', ' › ')} ${cell}`,
          message,
          advice,
          result: result?.text ?? null,
          person: answer?.person ?? '',
          status: answer?.status ?? null,
          remark: answer?.remark ?? '',
          done: answer?.done ?? '',
          identity,
        }),
      ),
    })),
    summary: countRounds(units),
  };
  return `${indented(report, 0)}\n`;
}
