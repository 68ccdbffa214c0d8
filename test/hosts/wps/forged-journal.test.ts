import { unwrap, wrap } from '../../../src/hosts/journal-xml';
import type { SimulatedEt } from '../../simulated-et/simulated-et';
import { edit, plan, problem, value } from '../contract/steps';
import { etWith, hostIn } from './et-under-test';

async function applied(): Promise<{ readonly et: SimulatedEt; readonly entry: string }> {
  const et = etWith({ sheets: [{ name: '表', rows: [['甲', { number: '1' }]] }] });
  const entry = value(await hostIn(et).apply(plan([edit('表', 'B1', { content: { type: 'number', number: '2' } })]))).entry ?? '';
  return { et, entry };
}

/** Changes what the journal's parts of one kind hold. */
function forge(et: SimulatedEt, kind: string, change: (content: unknown) => unknown): void {
  for (const part of et.book.data.parts.values())
    if (part.namespace.includes(`:${kind}:`)) part.xml = wrap(part.namespace, change(unwrap(part.xml)));
}

describe('the journal in a workbook that anyone may have written', () => {
  it('does not put a formula back that reaches outside, shows it, and keeps the record', async () => {
    const { et, entry } = await applied();
    forge(et, 'cells', (cells) =>
      (cells as object[]).map((cell) => ({ ...cell, before: { content: { formula: '=WEBSERVICE("https://a")' }, format: 'General' } })),
    );
    const receipt = value(await hostIn(et).revert(entry));
    expect(receipt.restored).toEqual([]);
    expect(receipt.refused[0]?.reason['zh-CN']).toContain('=WEBSERVICE("https://a")');
    expect(et.cell('表', 'B1').value).toBe(2);
    expect(value(await hostIn(et).journal())).toHaveLength(1);
  });

  it('puts nothing over cells that do not hold what the record says was written', async () => {
    const { et, entry } = await applied();
    forge(et, 'cells', (cells) => (cells as object[]).map((cell) => ({ ...cell, column: 1 })));
    expect(value(await hostIn(et).revert(entry)).changedSince).toEqual([{ sheet: '表', cell: 'A1' }]);
    expect(et.cell('表', 'A1').value).toBe('甲');
  });

  it.each<[string, string, (content: unknown) => unknown]>([
    ['a row beyond the sheet', 'cells', (cells) => (cells as object[]).map((cell) => ({ ...cell, row: 1_048_577 }))],
    ['no cells', 'cells', () => null],
    [
      'an object in place of a value',
      'cells',
      (cells) => (cells as object[]).map((cell) => ({ ...cell, before: { content: { value: { toString: 1 } } } })),
    ],
    ['rows that say nothing known', 'rows', () => [{ sheet: 0, rows: ['<script>'] }]],
  ])('does nothing with %s, and says that the record is damaged', async (_name, kind, change) => {
    const { et, entry } = await applied();
    const before = et.state();
    forge(et, kind, change);
    expect(problem(await hostIn(et).revert(entry)).code).toBe('unknown-entry');
    expect(et.state()).toEqual(before);
  });

  it('says what is damaged and goes on with the others', async () => {
    const { et, entry } = await applied();
    const second = value(await hostIn(et).apply(plan([edit('表', 'A1', { mark: '#FFC7CE' })], 'highlight'))).entry ?? '';
    for (const part of et.book.data.parts.values())
      if (part.namespace.includes(`:head:${entry}:`))
        part.xml = `<journal xmlns="${part.namespace}">{"id":"&#x110000;&constructor;"}</journal>`;
    const host = hostIn(et);
    expect(value(await host.journal()).map(({ id }) => id)).toEqual([second]);
    expect(host.setAside()[0]?.['zh-CN']).toContain('1 条操作记录已损坏');
    expect(problem(await host.revert(entry)).code).toBe('unknown-entry');
    value(await host.revert(second));
  });
});
