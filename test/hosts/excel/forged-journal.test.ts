import { readAfter, readCell, readHead } from '../../../src/hosts/journal/read-entry-parts';
import { unwrap, wrap } from '../../../src/hosts/journal-xml';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { edit, plan, problem, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

const HEAD = {
  id: '1-00ff',
  title: { 'zh-CN': '填充', 'en-US': 'fill' },
  purpose: 'fill',
  state: 'done',
  cells: 1,
  sheets: [{ id: '{1}', name: '表' }],
  touched: [{ sheet: 0, part: 'content', ranges: ['A1:A1'] }],
} as const;
const CELL = { sheet: 0, row: 1, column: 1, before: { content: { value: 1 }, format: 'General' }, planned: { content: { value: 2 } } };

async function applied(): Promise<{ readonly excel: SimulatedExcel; readonly entry: string }> {
  const excel = createSimulatedExcel(bookOf({ sheets: [{ name: '表', rows: [['甲', { number: '1' }]] }] }));
  const entry = value(await hostIn(excel).apply(plan([edit('表', 'B1', { content: { type: 'number', number: '2' } })]))).entry ?? '';
  return { excel, entry };
}

/** Changes what the journal's parts of one kind hold. */
function forge(excel: SimulatedExcel, kind: string, change: (content: unknown) => unknown): void {
  for (const part of excel.book.parts.values())
    if (part.namespace.includes(`:${kind}:`)) part.xml = wrap(part.namespace, change(unwrap(part.xml)));
}

describe('the journal in a workbook that anyone may have written', () => {
  it('reads back what the product writes', () => {
    expect(readHead(HEAD, HEAD.id)).toEqual(HEAD);
    expect(readCell(CELL, HEAD)).toEqual(CELL);
    expect(readAfter([0, { format: '0.00' }], HEAD)).toEqual([0, { format: '0.00' }]);
  });

  it('reads back what it writes of sheets that were put in', () => {
    const added = { ...HEAD, purpose: 'sheets', touched: [], added: ['k3f9a2'] };
    expect(readHead(added, HEAD.id)).toEqual(added);
  });

  it.each<[string, object]>([
    ['more sums than sheets', { added: ['a1', 'b2'] }],
    ['a sum that is none', { added: ['<x>'] }],
    ['cells besides the sheets', { touched: HEAD.touched }],
    ['another purpose', { purpose: 'fill' }],
    ['more sheets than it counts', { sheets: [HEAD.sheets[0], HEAD.sheets[0]] }],
    ['no list of sums', { added: 'k3f9a2' }],
  ])('has no command that put sheets in with %s', (_name, forged) =>
    expect(readHead({ ...HEAD, purpose: 'sheets', touched: [], added: ['k3f9a2'], ...forged }, HEAD.id)).toBeNull(),
  );

  it.each<[string, unknown]>([
    ["another entry's id", { ...HEAD, id: '2-00ff' }],
    ['no sheets', { ...HEAD, sheets: null }],
    ['touched cells of other kinds', { ...HEAD, touched: { length: 1 } }],
    ['a block of more cells than the command has', { ...HEAD, touched: [{ sheet: 0, part: 'content', ranges: ['A1:XFD1048576'] }] }],
    ['rows beyond the sheet', { ...HEAD, touched: [{ sheet: 0, part: 'content', ranges: ['A1048577:A1048577'] }] }],
    ['more cells than any command', { ...HEAD, cells: 1e12 }],
    ['an unknown state', { ...HEAD, state: 'constructor' }],
    ['nothing', null],
  ])('has no head with %s', (_name, head) => expect(readHead(head, HEAD.id)).toBeNull());

  it.each<[string, unknown]>([
    ['a row beyond the sheet', { ...CELL, row: 1_048_577 }],
    ['a sheet that it does not name', { ...CELL, sheet: 1 }],
    ['a part that it did not write', { ...CELL, before: { ...CELL.before, fill: null } }],
    ['two contents', { ...CELL, before: { content: { value: 1, formula: '=1' } } }],
    ['a formula that is none', { ...CELL, before: { content: { formula: 'x' } } }],
    ['no planned part', { ...CELL, planned: {} }],
    ['a colour that is none', { ...CELL, before: { fill: { color: 'red' } }, planned: { fill: null } }],
    ['an infinite number', { ...CELL, before: { content: { value: null } } }],
  ])('has no cell with %s', (_name, cell) => expect(readCell(cell, HEAD)).toBeNull());

  it('does not put a formula back that reaches outside, shows it, and keeps the record', async () => {
    const { excel, entry } = await applied();
    forge(excel, 'cells', (cells) =>
      (cells as object[]).map((cell) => ({ ...cell, before: { content: { formula: '=WEBSERVICE("https://a")' }, format: 'General' } })),
    );
    const receipt = value(await hostIn(excel).revert(entry));
    expect(receipt.restored).toEqual([]);
    expect(receipt.refused[0]?.reason['zh-CN']).toContain('=WEBSERVICE("https://a")');
    expect(excel.cell('表', 'B1').value).toBe(2);
    // Entered by hand, it is as before, and the record goes.
    Object.assign(excel.cell('表', 'B1'), { formula: '=WEBSERVICE("https://a")' });
    expect(value(await hostIn(excel).revert(entry)).refused).toEqual([]);
    expect(value(await hostIn(excel).journal())).toEqual([]);
  });

  it('puts nothing over cells that do not hold what the record says was written', async () => {
    const { excel, entry } = await applied();
    forge(excel, 'cells', (cells) => (cells as object[]).map((cell) => ({ ...cell, column: 1 })));
    expect(value(await hostIn(excel).revert(entry)).changedSince).toEqual([{ sheet: '表', cell: 'A1' }]);
    expect(excel.cell('表', 'A1').value).toBe('甲');
  });

  it('says of commands of an earlier version, which coloured cells themselves, that they cannot be reverted, and goes on with the others', async () => {
    const { excel, entry } = await applied();
    const second = value(await hostIn(excel).apply(plan([edit('表', 'A1', { mark: '#FFC7CE' })], 'highlight'))).entry ?? '';
    for (const part of excel.book.parts.values())
      if (part.namespace.includes(`:head:${entry}:`))
        part.xml = wrap(part.namespace, { ...HEAD, id: entry, touched: [{ sheet: 0, part: 'fill', ranges: ['B1:B1'] }] });
    const host = hostIn(excel);
    expect(value(await host.journal()).map(({ id }) => id)).toEqual([second]);
    expect(host.setAside().map((said) => said['zh-CN'])).toEqual([expect.stringMatching(/1 条操作记录是早期版本写的.*手工清除/)]);
  });

  it('says what is damaged and goes on with the others', async () => {
    const { excel, entry } = await applied();
    const second = value(await hostIn(excel).apply(plan([edit('表', 'A1', { mark: '#FFC7CE' })], 'highlight'))).entry ?? '';
    for (const part of excel.book.parts.values())
      if (part.namespace.includes(`:head:${entry}:`))
        part.xml = `<journal xmlns="${part.namespace}">{"id":"&#x110000;&constructor;"}</journal>`;
    const host = hostIn(excel);
    expect(value(await host.journal()).map(({ id }) => id)).toEqual([second]);
    expect(host.setAside()[0]?.['zh-CN']).toContain('1 条操作记录已损坏');
    expect(problem(await host.revert(entry)).code).toBe('unknown-entry');
    value(await host.revert(second));
  });
});
