import { toJsonReport } from '../../src/core/report/json-report';
import { judge } from '../corpus-score/judge';
import { pair, readTruths } from '../corpus-score/truth';
import { FIELD, checkFieldTable } from './check-field';

const truths = readTruths(FIELD);

test('there are tables of every kind, clean and raw', () => {
  expect(truths.length).toBeGreaterThanOrEqual(60);
  expect(truths.filter((truth) => truth.form === 'raw').length).toBeGreaterThanOrEqual(20);
  expect(new Set(truths.map((truth) => truth.kind))).toEqual(
    new Set(['target', 'self-evaluation', 'evaluation-system', 'amounts', 'final-account']),
  );
});

test.each(truths.map((truth) => truth.id))('%s is read as its author means it, every error found and none invented', (id) => {
  const report = toJsonReport([checkFieldTable(id)], 'caiyu-2020-10', 'zh-CN');
  const [verdict] = pair(
    truths.filter((truth) => truth.id === id),
    report.files,
  ).map(judge);
  expect(verdict?.misses.filter((miss) => miss.what !== 'extra-warning')).toEqual([]);
});
