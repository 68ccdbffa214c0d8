import { toJsonReport } from '../../src/core/report/json-report';
import { judge } from '../corpus-score/judge';
import { shortfalls } from '../corpus-score/tally';
import { pair, readTruths } from '../corpus-score/truth';
import { CORPUS, checkCorpus } from '../support/check-corpus';

test('every published table is read and checked as the corpus asks', () => {
  const report = toJsonReport(checkCorpus(), 'caiyu-2020-10', 'zh-CN');
  const verdicts = pair(readTruths(CORPUS), report.files).map(judge);
  expect(verdicts.length).toBeGreaterThanOrEqual(45);
  expect(shortfalls(verdicts)).toEqual([]);
});
