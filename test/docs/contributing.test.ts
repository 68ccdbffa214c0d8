import { analyse } from '../../src/core/engine';
import { toJsonReport } from '../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { type CorpusTable, snapshotOf } from '../support/snapshots';
import { judge } from '../corpus-score/judge';
import { pair, type Truth } from '../corpus-score/truth';
import { BLOCKS } from './written-pages';

test('the table that is shown as the pattern of a new one is read as its own truth says', () => {
  const [block] = BLOCKS.filter(({ page, language }) => page === 'CONTRIBUTING.md' && language === 'json');
  const table = JSON.parse(block!.text) as CorpusTable & Truth;
  const { result } = analyse(snapshotOf(table.rows, table.merges ?? []), { policy: DEFAULT_POLICY });
  const { files } = toJsonReport([{ path: `${table.id}.xlsx`, error: null, result }], DEFAULT_POLICY.id, 'zh-CN');
  expect(table.truth.indicators.length).toBeGreaterThan(0);
  expect(
    pair([table], files)
      .map(judge)
      .flatMap(({ misses }) => misses),
  ).toEqual([]);
});
