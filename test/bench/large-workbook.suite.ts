import { analyse } from '../../src/core/engine';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { bareScan, COLUMNS, ledger, ROWS } from './ledger';
import type { Suite } from './measure';

export const suite: Suite = {
  title: `A ledger of ${(ROWS * COLUMNS).toLocaleString('en')} cells without any table of ours`,
  remarks: [
    'The scan keeps the name and the text of each cell. It resolves no shared strings, styles, dates, formulas or merged areas and refuses nothing.',
  ],
  prepare() {
    const bytes = ledger();
    if (bareScan(bytes) !== ROWS * COLUMNS) throw new Error('The scan does not see every cell');
    const read = (): ReturnType<typeof readXlsx> => readXlsx(bytes, 'ledger.xlsx');
    let snapshot = read();
    return Promise.resolve({
      benchmarks: [
        {
          name: 'reading it',
          reference: 'inflating and scanning it (fflate, one regular expression)',
          goal: 2,
          rounds: 5,
          run: read,
          runReference: () => bareScan(bytes),
        },
        {
          name: 'finding that it holds no table',
          reference: 'reading it',
          goal: 0.3,
          rounds: 5,
          before() {
            snapshot = read();
          },
          run: () => snapshot.ok && analyse(snapshot.value, { policy: DEFAULT_POLICY }),
          runReference: read,
        },
      ],
    });
  },
};
