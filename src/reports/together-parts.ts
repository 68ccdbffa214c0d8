import type { TogetherCell, TogetherReport } from '../core/report/together-report';
import type { Localized } from '../core/localized';
import { say } from '../core/localized';
import { TOGETHER_WORDS } from './together-words';

/** Cells that are named; more would bury the finding. */
const NAMED = 6;

/** A cell in words: file, sheet, cell and what it shows. */
export function placeText({ file, sheet, cell, text }: TogetherCell): string {
  return `${file} › ${sheet}!${cell}${text === '' ? '' : ` ${text}`}`;
}

/** Cells in words, the first of many. */
export function placesText(cells: readonly TogetherCell[], between: string): string {
  return cells.slice(0, NAMED).map(placeText).join(between) + (cells.length > NAMED ? `${between}… (${cells.length})` : '');
}

/** How many projects and findings there are, in one line. */
export function togetherLine({ projects, findings, summary }: TogetherReport): Localized {
  const counts = Object.fromEntries(Object.entries({ projects, ...summary }).map(([name, count]) => [name, String(count)]));
  return say(findings.length === 0 ? TOGETHER_WORDS.none : TOGETHER_WORDS.found, counts);
}
