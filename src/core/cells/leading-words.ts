import { endingWord, longestOf } from './compact';
import type { Comparison } from './value-words/operator-words';
import { LEADING_WORDS } from './value-words/operator-words';
import { ACTIVITY_VERBS, LEADING_FILLERS, MEASURED_ENDINGS } from './value-words/phrases';

/** What stands in front of a figure. */
export interface Lead {
  /** What the comparison is about (`K`, `露天煤矿`); empty where the lead holds operator words and fillers only. */
  readonly subject: string;
  readonly op: Comparison | null;
  /** True where a colon or a measuring noun (`合格率`) leads over to the figure. */
  readonly measured: boolean;
}

const OPERATOR_WORDS: ReadonlyMap<string, Comparison> = new Map(Object.entries(LEADING_WORDS));
const FILLERS: ReadonlySet<string> = new Set([...LEADING_FILLERS, ...ACTIVITY_VERBS]);
const ENDINGS: ReadonlySet<string> = new Set(MEASURED_ENDINGS);
const EITHER = { has: (word: string): boolean => OPERATOR_WORDS.has(word) || FILLERS.has(word) };
const LONGEST = Math.max(longestOf(OPERATOR_WORDS.keys()), longestOf(FILLERS));
const LONGEST_ENDING = longestOf(ENDINGS);

/** Reads the words in front of a figure from the figure backwards: fillers, one operator word, the subject. */
export function readLead(text: string): Lead {
  let rest = text;
  let op: Comparison | null = null;
  let labelled = false;
  for (;;) {
    if (rest.endsWith(':')) {
      rest = rest.slice(0, -1);
      labelled = true;
    }
    const word = endingWord(rest, op === null ? EITHER : FILLERS, LONGEST);
    if (word === '') break;
    op ??= OPERATOR_WORDS.get(word) ?? null;
    rest = rest.slice(0, -word.length);
  }
  return { subject: rest, op, measured: labelled || endingWord(rest, ENDINGS, LONGEST_ENDING) !== '' };
}
