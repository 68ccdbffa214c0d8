import type { JsonSummary } from '../../core/report/json-report';
import type { Speaker } from '../language';
import { RUN_WORDS } from '../words';

/** The summary as one line. */
export function summaryText(summary: JsonSummary, say: Speaker): string {
  const counts = Object.fromEntries(Object.entries(summary).map(([key, value]) => [key, String(value)]));
  const parts = [
    say(RUN_WORDS.summary, counts),
    summary.infos > 0 ? say(RUN_WORDS.summaryInfos, counts) : '',
    summary.unsure > 0 ? say(RUN_WORDS.summaryUnsure, counts) : '',
    summary.unrecognised > 0 ? say(RUN_WORDS.summaryUnrecognised, counts) : '',
    summary.failed > 0 ? say(RUN_WORDS.summaryFailed, counts) : '',
  ];
  return parts.join('');
}
