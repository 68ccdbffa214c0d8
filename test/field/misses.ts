import { toJsonReport } from '../../src/core/report/json-report';
import { judge } from '../corpus-score/judge';
import { pair, type Truth } from '../corpus-score/truth';
import { checkFieldTable } from './check-field';

/** What is read, found or left out otherwise than a table's author means it; a warning more is no mistake. */
export function missesOf(truth: Truth): readonly unknown[] {
  const report = toJsonReport([checkFieldTable(truth.id)], 'caiyu-2020-10', 'zh-CN');
  const [verdict] = pair([truth], report.files).map(judge);
  return verdict!.misses.filter((miss) => miss.what !== 'extra-warning');
}
