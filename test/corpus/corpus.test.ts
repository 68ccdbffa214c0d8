import { toJsonReport } from '../../src/core/report/json-report';
import { judge } from '../corpus-score/judge';
import { changedMisses, readKnownMisses } from '../corpus-score/known-misses';
import { pair, readTruths } from '../corpus-score/truth';
import { CORPUS, checkCorpus } from '../support/check-corpus';

const report = toJsonReport(checkCorpus(), 'caiyu-2020-10', 'zh-CN');
const verdicts = pair(readTruths(CORPUS), report.files).map(judge);
const known = readKnownMisses();

test('every published table is read and checked as the corpus asks, but for the misses recorded by name', () => {
  expect(verdicts.length).toBeGreaterThanOrEqual(89);
  expect(changedMisses(verdicts, known)).toEqual([]);
});

test('each table with known misses says in words why they are there', () => {
  expect(
    Object.entries(known)
      .filter(([, { reason }]) => reason.trim() === '')
      .map(([id]) => id),
  ).toEqual([]);
});
