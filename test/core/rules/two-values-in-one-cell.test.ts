import type { Finding, Fix } from '../../../src/core/finding';
import { spareMendedRows } from '../../../src/core/rules/spare-mended-rows';
import { table, workbook } from '../support/model';

const fix = (sheet: string, ...cells: readonly string[]): Fix => ({
  title: { 'zh-CN': '改', 'en-US': 'change' },
  safe: true,
  edits: cells.map((cell) => ({
    sheet,
    cell,
    content: { type: 'number', number: '1' },
    before: '',
    after: '1',
    reason: { 'zh-CN': '', 'en-US': '' },
  })),
});

const WORDS = { 'zh-CN': '句', 'en-US': 'words' };

function finding(own: Fix | null, parts: Partial<Finding> = {}): Finding {
  return {
    id: 'a',
    rule: 'score/missing',
    severity: 'warning',
    tableId: 't',
    sheet: '一',
    cell: 'G4',
    related: [],
    found: '',
    expected: '',
    message: WORDS,
    fix: own,
    ...parts,
  };
}

const cause = (own: Fix | null) => ({ sheet: '一', cell: 'G4', value: '1', evidence: WORDS, leaves: null, fix: own });
const choice = (own: Fix) => ({ cell: 'G4', what: '≥', fix: own });

const MENDED = workbook(
  table({ sheet: '一', mendedRows: [4] }),
  table({ sheet: '一', mendedRows: [9] }),
  table({ sheet: '二', mendedRows: [5] }),
  table({ sheet: '三' }),
);
const spared = (one: Finding): Finding => spareMendedRows([one], MENDED)[0]!;

test.each([
  ['in a row of the first table', fix('一', 'G4')],
  ['in a row of the second table of its sheet', fix('一', 'A9')],
  ['in a row of another sheet', fix('二', 'G5')],
  ['among other cells', fix('一', 'G3', 'G4')],
])('nothing is offered to be written where two values share a cell: %s', (_where, offer) => {
  expect(spared(finding(offer)).fix).toBeNull();
});

test.each([
  ['in the row above', fix('一', 'G3')],
  ['in a row of that number on another sheet', fix('二', 'G4')],
  ['on a sheet without such rows', fix('三', 'G4')],
  ['on a sheet without tables', fix('四', 'G4')],
])('what is offered elsewhere stays: %s', (_where, offer) => {
  expect(spared(finding(offer)).fix).toBe(offer);
});

test('a cause stays without its offer, of choices those that can be written', () => {
  const [taken, kept] = [fix('一', 'G4'), fix('一', 'G7')];
  const { causes, choices } = spared(
    finding(null, { causes: [cause(taken), cause(kept), cause(null)], choices: [choice(taken), choice(kept)] }),
  );
  expect(causes).toEqual([cause(null), cause(kept), cause(null)]);
  expect(choices).toEqual([choice(kept)]);
});

test('a finding without choices that can be written has none, and one without causes gets none', () => {
  const one = spared(finding(null, { choices: [choice(fix('一', 'G4'))] }));
  expect('choices' in one).toBe(false);
  expect('causes' in one).toBe(false);
  expect(one).toEqual(finding(null));
});

test('where no table has such rows the findings stay as they are', () => {
  const findings = [finding(fix('一', 'G4'))];
  expect(spareMendedRows(findings, workbook(table({ sheet: '一' })))).toBe(findings);
});
