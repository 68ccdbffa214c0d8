import { keyOf } from '../../snapshot/grid';

/** Kinds of sources of funds that forms have lines for. */
export type FundSource = 'appropriation' | 'central' | 'local' | 'carry-over' | 'special-account' | 'own' | 'other';

const WORDS: readonly (readonly [FundSource, RegExp])[] = [
  ['carry-over', /结转|结余/],
  ['special-account', /专户/],
  ['own', /单位资金|自有|自筹|事业收入|经营/],
  ['other', /其他/],
  ['central', /中央/],
  ['local', /地方|省|自治区|市|县|区级|州|盟|旗|兵团|乡|镇/],
  ['appropriation', /财政|一般公共预算|拨款/],
];

/** Which source a line's label names; what none of the words names is another one. */
export function sourceOf(label: string): FundSource {
  const key = keyOf(label);
  return WORDS.find(([, words]) => words.test(key))?.[0] ?? 'other';
}

/** The lines of a form that may take a source for which it has none, the nearest first. */
export const INSTEAD: Readonly<Record<FundSource, readonly FundSource[]>> = {
  appropriation: ['other'],
  central: ['appropriation', 'other'],
  local: ['appropriation', 'other'],
  'carry-over': ['other'],
  'special-account': ['other'],
  own: ['other'],
  other: [],
};
