import { plain } from '../decimal';
import type { Clause } from './clause';
import { parseClause } from './clause';
import { fold, originalBetween } from './normalise';
import { tokenise } from './tokens';
import type { TargetCondition } from './types';
import { JOINING_WORDS, LIST_MARKS } from './value-words/phrases';

/** A cell longer than this is prose. */
const LONGEST_CELL = 240;

/** The parts of a text between `kinds` of marks outside brackets, list marks (`1、`, `①`) taken off. */
function partsAt(text: string, kinds: ReadonlySet<string>): string[] {
  const folded = fold(text);
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const add = (end: number): void => {
    const part = originalBetween(folded, from, end).trim().replace(LIST_MARKS, '');
    if (part !== '') parts.push(part);
  };
  for (const token of tokenise(folded.text)) {
    if (token.kind === 'open') depth += 1;
    else if (token.kind === 'close') depth = Math.max(0, depth - 1);
    else if (depth === 0 && kinds.has(token.kind)) {
      add(token.start);
      from = token.end;
    }
  }
  add(folded.text.length);
  return parts;
}

/** Comparisons of one figure joined by a word: `≥90%且≤100%`. */
function partsAtWords(text: string): string[] {
  return JOINING_WORDS.reduce<string[]>((parts, word) => parts.flatMap((part) => part.split(word)), [text]);
}

/** The entries of a list in one line: `（1）≥95%（2）≥3次`, `①≥95%②≥3次`. */
function partsAtListMarks(text: string): string[] {
  return text
    .split(/[(（]\d{1,2}[)）]|[①-⑳]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const MARKS: readonly ReadonlySet<string>[] = [new Set(['stop', 'line']), new Set(['stop', 'line', 'comma'])];

/**
 * The comparisons of a cell that holds more than one (`井工煤矿 < 0.5 小时; 露天煤矿 < 5 小时`, one to a line, or between
 * commas). Empty where the cell holds one, or where one of its parts is no comparison.
 */
export function splitClauses(text: string): Clause[] {
  if (text.length > LONGEST_CELL) return [];
  for (const parts of [...MARKS.map((kinds) => partsAt(text, kinds)), partsAtListMarks(text), partsAtWords(text)]) {
    if (parts.length < 2) continue;
    const clauses = parts.map(parseClause);
    if (clauses.every((clause) => typeof clause !== 'string' && !clause.named)) return clauses as Clause[];
  }
  return [];
}

export function toCondition(clause: Clause): TargetCondition {
  return { subject: clause.subject, op: clause.op ?? '=', number: clause.number, value: plain(clause.number), unit: clause.unit };
}

/** The comparisons of a cell that holds more than one; empty otherwise. */
export function splitConditions(text: string): TargetCondition[] {
  return splitClauses(text).map(toCondition);
}
