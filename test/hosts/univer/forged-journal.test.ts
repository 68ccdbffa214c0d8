import { Journal } from '../../../src/hosts/univer/grid-journal';
import { readEntry } from '../../../src/hosts/univer/read-grid-entry';
import { JOURNAL_SETTING } from '../../../src/hosts/univer/univer-host';
import { TABLE, value } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { MemoryHost } from '../file/memory-host';
import { closeGrids, openInGrid } from './fixture-grid';

const TITLE = { 'zh-CN': '填充', 'en-US': 'fill' };

function entry(cells: readonly unknown[], more: object = {}): object {
  return { id: 'e1', title: TITLE, purpose: 'fill', cells, ...more };
}

function cell(before: unknown, after: unknown = { content: { v: 9, t: 2 } }, name = 'E4'): object {
  return { sheet: '自评表', cell: name, before, after };
}

const HONEST = cell({ content: {} });

afterEach(closeGrids);

describe('the journal that a file brings into the workbench', () => {
  it.each(['{', '', 'null', '{"entries":{}}', '{}', '"x"', '17'])('never locks it: %s is set aside with a word', (kept) => {
    const written: (string | null)[] = [];
    const journal = new Journal(kept, (json) => written.push(json));
    expect(journal.list()).toEqual([]);
    expect(journal.said.map((said) => said['zh-CN'])).toEqual([expect.stringContaining('已搁置')]);
    expect(journal.add({ title: TITLE, purpose: 'fill', cells: [] })).toBe('e1');
    expect(written).toHaveLength(1);
  });

  it('keeps what can be used, and says how much cannot', () => {
    const written: (string | null)[] = [];
    const journal = new Journal(JSON.stringify([entry([HONEST]), 5, entry([HONEST]), entry([HONEST], { id: 'x' }), null]), (json) =>
      written.push(json),
    );
    expect(journal.list()).toEqual([{ id: 'e1', title: TITLE, purpose: 'fill', cells: 1 }]);
    expect(journal.said[0]?.['zh-CN']).toContain('4 条');
    journal.remove('e1', []);
    // What was set aside stays in the file as it came.
    expect((JSON.parse(written[0] ?? '') as { entries: unknown[] }).entries).toHaveLength(4);
  });

  it('reads back what it writes of sheets that were put in, and sets aside what is none', () => {
    const adding = entry([], { purpose: 'sheets', added: [{ sheet: '新表', print: 'k3f9a2' }] });
    expect(readEntry(adding)).toMatchObject(adding);
    for (const added of [[], 'x', [5], [{ sheet: '', print: 'k3f9a2' }], [{ sheet: '新表', print: '<x>' }]])
      expect(readEntry(entry([], { purpose: 'sheets', added }))).toBeNull();
  });

  it.each<[string, unknown]>([
    ['rows that are no sums', [{ sheet: '自评表', right: 5, own: '', rows: '<x>' }]],
    ['no list of rows', 7],
  ])('is not used by its addresses alone where it holds %s, and stays as it came', (_name, rows) => {
    const written: (string | null)[] = [];
    const journal = new Journal(JSON.stringify({ entries: [entry([HONEST])], rows }), (json) => written.push(json));
    expect([journal.list(), journal.said.map((said) => said['zh-CN'])]).toEqual([[], [expect.stringContaining('1 条操作记录已损坏')]]);
    journal.add({ title: TITLE, purpose: 'fill', cells: [] });
    expect((JSON.parse(written[0] ?? '') as { entries: unknown[] }).entries).toContainEqual(entry([HONEST]));
  });

  it.each<[string, unknown]>([
    ['a row beyond the sheet', cell({ content: {} }, { content: { v: 1 } }, 'A1048577')],
    ['a part without the state it was left in', cell({ content: { f: '=1' } }, { mark: null })],
    ['keys of other things', cell({ content: { v: 1, custom: { x: 1 } } })],
    ['a style', cell({ content: {}, style: { n: 1 } }, { content: {}, style: {} })],
    [
      'a document with links',
      cell({
        content: {
          p: {
            id: 'p',
            documentStyle: {},
            body: { dataStream: 'a\r\n', customRanges: [{ rangeType: 0, properties: { url: 'javascript:alert(1)' } }] },
          },
        },
      }),
    ],
    [
      'a document with pictures',
      cell({ content: { p: { id: 'p', documentStyle: {}, body: { dataStream: 'a\r\n' }, drawings: { a: {} } } } }),
    ],
    ['a mark that is no colour', cell({ mark: 'url(https://a)' }, { mark: null })],
    ['a fill, as an earlier version recorded it', cell({ fill: '#FFFF00' }, { fill: null })],
    ['a format with control characters', cell({ format: 'a\u0000' }, { format: 'General' })],
    ['a value that is an object', cell({ content: { v: { toString: 1 } } })],
  ])('uses no record with %s', (_name, record) => {
    const read = readEntry(entry([record, cell({ content: {} }, { content: { v: 1 } }, 'B2')]));
    expect(read?.cells.map(({ cell: name }) => name)).toEqual(['B2']);
    expect(read?.unread).toEqual([record]);
  });

  it('says of records of an earlier version, which coloured cells themselves, that they are so', async () => {
    const file = new MemoryHost(buildXlsx(TABLE), '表.xlsx');
    value(await file.saveSetting(JOURNAL_SETTING, JSON.stringify([entry([cell({ fill: '#FFFF00' }, { fill: null })])])));
    const { host } = await openInGrid(file.bytes());
    const { restored, refused } = value(await host.revert('e1'));
    expect([restored, refused.map(({ reason }) => reason['zh-CN'])]).toEqual([[], [expect.stringMatching(/早期版本.*没有恢复/)]]);
  });

  it('reads back what it wrote itself', () => {
    const rich = {
      id: 'p',
      documentStyle: {},
      body: { dataStream: 'a\rb\r\n', textRuns: [{ st: 0, ed: 1, ts: { bl: 1 } }], paragraphs: [{ startIndex: 1 }] },
    };
    const record = cell(
      { content: { p: rich }, format: 'General', mark: '#FFFF00', note: null },
      { content: { f: '=1+1', v: 2, t: 2 }, format: '0.00', mark: null, note: '请核对' },
    );
    expect(readEntry(entry([record]))).toEqual({ ...entry([record]), unread: [] });
  });
});
