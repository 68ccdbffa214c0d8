import { readFileSync } from 'node:fs';
import path from 'node:path';
import { saidOf, saidOfRate, type Explained, type ExplainedRate } from './said';

/** What is said of scores: points or range, met or missed, completion, deviation, and every sentence. Looked through by hand. */
const { indicators, rates } = JSON.parse(readFileSync(path.join(__dirname, 'explained.json'), 'utf8')) as {
  readonly indicators: readonly (Explained & { readonly says: string })[];
  readonly rates: readonly (ExplainedRate & { readonly says: string })[];
};

test.each(indicators.map(({ says, ...given }) => [JSON.stringify(given), given, says] as const))(
  'an indicator is scored and explained: %s',
  (_what, given, says) => {
    expect(saidOf(given)).toBe(says);
  },
);

test.each(rates.map(({ says, ...given }) => [JSON.stringify(given), given, says] as const))(
  'an execution rate is scored and explained: %s',
  (_what, given, says) => {
    expect(saidOfRate(given)).toBe(says);
  },
);
