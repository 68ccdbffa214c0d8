import type { JsonIndicator } from '../../src/core/report/json-report';
import { parseCellName } from '../../src/core/snapshot/address';
import { candidatesFor, sameName, wrongParts, type Leeway, type Part } from './compare';
import type { JudgedInput, Truth, TrueIndicator } from './truth';

/** One indicator of the truth and what the report has for it. */
export interface IndicatorVerdict {
  readonly expected: TrueIndicator;
  /** Null where the report has none at its place. */
  readonly got: JsonIndicator | null;
  /** What is wrong; none where it is whole. */
  readonly wrong: readonly Part[];
}

export interface IndicatorVerdicts {
  readonly judged: readonly IndicatorVerdict[];
  /** Indicators of the report that the truth does not have. */
  readonly extra: readonly JsonIndicator[];
}

/** Words and signs that make a date a deadline. */
const DEADLINE = /[前底末内≤<＜≦]|之前|不晚于|截至|截止/u;

function textAt(truth: Truth, name: string | undefined): string {
  const cell = name === undefined ? null : parseCellName(name);
  const content = cell ? truth.rows?.[cell.row - 1]?.[cell.column - 1] : null;
  return typeof content === 'string' ? content : '';
}

/** What this table's truth lets a reading leave open. */
function leewayOf(truth: Truth): Leeway {
  return {
    sortsOpen: truth.kind === 'evaluation-system',
    bareDate: ({ cell, opCell }) => [cell, opCell].every((name) => !DEADLINE.test(textAt(truth, name))),
  };
}

/** Pairs the truth's indicators with the report's, each of them used once: first those that agree, then those of one name, then what is left. */
export function judgeIndicators({ truth, file }: JudgedInput): IndicatorVerdicts {
  const leeway = leewayOf(truth);
  const free = new Set((file?.tables ?? []).flatMap((table) => table.indicators));
  const taken = new Map<TrueIndicator, JsonIndicator>();
  const agreements: readonly ((expected: TrueIndicator, got: JsonIndicator) => boolean)[] = [
    (expected, got) => wrongParts(expected, got, leeway).length === 0,
    sameName,
    () => true,
  ];
  for (const agrees of agreements) {
    for (const expected of truth.truth.indicators.filter((one) => !taken.has(one))) {
      const got = candidatesFor(expected, free).find((candidate) => agrees(expected, candidate));
      if (!got) continue;
      taken.set(expected, got);
      free.delete(got);
    }
  }
  const judged = truth.truth.indicators.map((expected): IndicatorVerdict => {
    const got = taken.get(expected) ?? null;
    return { expected, got, wrong: got ? wrongParts(expected, got, leeway) : [] };
  });
  return { judged, extra: [...free] };
}
