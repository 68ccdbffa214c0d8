import { replaceReferences } from '../../../../core/formulas/references';
import { outsideReach } from '../../../journal/outside-reach';

const TEXTS = /"[^"]*"/g;
/** What is left of a formula once texts and references are out: names of functions, and others. */
const WORDS = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;
/** Arrays of numbers; their texts are out by then. */
const CONSTANTS = /\{[\d,;.\s-]*\}/g;
const VALUES: ReadonlySet<string> = new Set(['TRUE', 'FALSE']);

/**
 * Why a formula cannot go with its sheet alone: what it reaches for outside the workbook, the other sheet that it reads, the name or
 * the table that it needs; null where it can.
 * @param formula as stored, without `=`
 */
export function formulaNeeds(formula: string): string | null {
  const outside = outsideReach(formula);
  if (outside !== null) return outside;
  let other: string | null = null;
  const rest = replaceReferences(formula, ({ text, prefix }) => {
    if (prefix !== '') other ??= text;
    return ' ';
  })
    .replace(TEXTS, ' ')
    .replace(CONSTANTS, ' ');
  if (other !== null) return other;
  const at = rest.search(/[[\]{}!]/);
  if (at >= 0) {
    const from = Math.max(...['(', ',', ' '].map((sign) => rest.lastIndexOf(sign, at))) + 1;
    return rest.slice(from).split(/[\s),]/)[0] || rest.trim();
  }
  for (const { 0: word, index } of rest.matchAll(WORDS)) {
    const isCalled = /^\s*\(/.test(rest.slice(index + word.length, index + word.length + 3));
    if (!isCalled && !VALUES.has(word.toUpperCase()) && !/^[eE]$/.test(word)) return word;
  }
  return null;
}
