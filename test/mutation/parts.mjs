/**
 * The parts of the core that are mutated, each with the tests beside it. A part's tests are few and fast: no files of others, no
 * programs, no published tables.
 */
const RULES = [
  'test/core/rules/*/*.test.ts',
  'test/core/rules/{bare-tables,doubt,fold,offers,run-rules,two-values-in-one-cell}.test.ts',
  '!test/core/rules/cross/moved-in-published-tables.test.ts',
];

/** The rules of some folders: all together take longer than anybody waits. */
const rulesIn = (...folders) => ({
  mutate: folders.flatMap((folder) => [`src/core/rules/${folder}/*.ts`, `!src/core/rules/${folder}/*.examples.ts`]),
  tests: [...RULES, 'test/core/rules/example-findings.test.ts'],
});

/** Files of row reading that tell in which column a cell stands; the others tell what a row is and which rows belong together. */
const COLUMNS = [
  'assign-cells',
  'cell-evidence',
  'centred-names',
  'header-of-page',
  'mend-page',
  'mend-rows',
  'place-rows',
  'row-layout',
  'settle-layout',
];

const rows = (files) => ({
  mutate: files.map((file) => file.replace(/^(!?)(.*)$/, '$1src/core/reading/rows/$2.ts')),
  // Most mutants are noticed by one of these, and soon.
  first: ['test/mutation/field-tables.ts', 'test/core/reading/rows/rows.test.ts'],
  tests: [
    'test/core/reading/*.test.ts',
    'test/core/reading/{layouts,rows}/**/*.test.ts',
    // All published tables, and tables of thousands of rows, take too long.
    '!test/core/reading/{odd-workbooks,blank-rows,amounts-found-by-cells,shared-rows,long-tables,room}.test.ts',
  ],
});

export const PARTS = {
  scoring: {
    mutate: [
      'src/core/scoring/**/*.ts',
      '!src/core/scoring/policies/**',
      '!src/core/scoring/score-phrases.ts',
      '!src/core/scoring/types.ts',
      'src/core/decimal.ts',
    ],
    tests: ['test/core/scoring/*.test.ts', 'test/core/model/agreement.test.ts'],
  },
  facts: { mutate: ['src/core/facts/**/*.ts'], tests: ['test/core/facts/*.test.ts', ...RULES] },
  // What every rule passes through is judged without the examples of each of them.
  findings: {
    mutate: ['src/core/rules/*.ts', '!src/core/rules/example-tables.ts', '!src/core/rules/examples.ts', '!src/core/rules/legal-sources.ts'],
    tests: [...RULES, 'test/core/diagnosis/{causes,causes-in-words,slips}.test.ts'],
  },
  'rules-money': rulesIn('fund', 'amounts', 'account'),
  'rules-points': rulesIn('score', 'weight', 'total'),
  'rules-values': rulesIn('target', 'actual', 'unit', 'value', 'reason'),
  'rules-texts': rulesIn('cell', 'cross', 'form', 'template', 'text'),
  'rows-columns': rows(COLUMNS),
  'rows-lines': rows(['*', ...COLUMNS.map((file) => `!${file}`)]),
};
