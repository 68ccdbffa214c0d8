import { unzipSync } from 'fflate';
import type { RevertReceipt } from '../../../src/hosts/port';
import { MemoryHost } from './memory-host';
import { checkedRichText } from '../../../src/hosts/file/xlsx/journal/checked-xml';
import { escapeXml } from '../../../src/hosts/file/xlsx/xml/scan';
import { applied, edit, problem, TABLE, value } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { pack, unzipped } from '../../support/xlsx/packages';

const PART = 'customXml/item1.xml';
const NUMBER = { body: { kind: 'number', value: '9' } };

interface Forged {
  readonly host: MemoryHost;
  readonly before: Readonly<Record<string, string>>;
}

/** A file with 9 in E4 of 自评表 and a state that somebody else wrote. */
async function forged(state: unknown): Promise<Forged> {
  const honest = new MemoryHost(buildXlsx(TABLE), '表.xlsx');
  await applied(honest, [edit('自评表', 'E4', { content: { type: 'number', number: '9' } })]);
  const json = typeof state === 'string' ? state : JSON.stringify(state);
  const bytes = pack({
    ...unzipSync(honest.bytes()),
    [PART]: `<perfscore xmlns="urn:perfscore:workbook:1">${escapeXml(json)}</perfscore>`,
  });
  return { host: new MemoryHost(bytes, '表.xlsx'), before: unzipped(bytes) };
}

function entry(cells: readonly unknown[], more: object = {}): object {
  return {
    next: 2,
    settings: [['k', '1']],
    entries: [{ id: 'f1', title: { 'zh-CN': '填充', 'en-US': 'fill' }, purpose: 'fill', cells, parts: [], ...more }],
  };
}

function cell(before: unknown, after: unknown = NUMBER, name = 'E4'): object {
  return { sheet: '自评表', cell: name, before, after };
}

/** The file without what this product keeps in it. */
function others(host: MemoryHost): Record<string, string> {
  const { [PART]: _kept, ...rest } = unzipped(host.bytes());
  return rest;
}

async function reverted(
  state: unknown,
): Promise<{ readonly receipt: RevertReceipt; readonly changed: boolean; readonly host: MemoryHost }> {
  const { host, before } = await forged(state);
  const receipt = value(await host.revert('f1'));
  const { [PART]: _kept, ...rest } = before;
  return { receipt, changed: JSON.stringify(others(host)) !== JSON.stringify(rest), host };
}

describe('a forged journal in a file', () => {
  it.each<[string, object]>([
    [
      'a part of the package to be written',
      entry([cell({ body: { kind: 'blank' } }, { body: { kind: 'text', text: 'x' } })], {
        parts: [{ path: 'xl/evil.xml', crc: null, inverse: null, removed: '<evil/>' }],
      }),
    ],
    [
      'splices of a part',
      entry([cell({ body: { kind: 'blank' } }, { body: { kind: 'text', text: 'x' } })], {
        parts: [{ path: 'xl/worksheets/sheet1.xml', crc: null, inverse: [] }],
      }),
    ],
  ])('has no say over parts: %s', async (_name, state) => {
    const { host, changed } = await reverted(state);
    expect(unzipped(host.bytes())['xl/evil.xml']).toBeUndefined();
    expect(changed).toBe(false);
  });

  it.each<[string, unknown]>([
    ['raw XML as rich text', cell({ body: { kind: 'rich', xml: '<t>a</t></is></c><c r="A1"><f>WEBSERVICE("x")</f>' } })],
    ['an element that is none of a rich text', cell({ body: { kind: 'rich', xml: '<t>a</t><f>1+1</f>' } })],
    ["raw XML as a formula's attributes", cell({ body: { kind: 'formula', formula: '1', attributes: 't="dataTable" ref="A1:E9"' } })],
    ['an array formula over other cells', cell({ body: { kind: 'formula', formula: '1', attributes: 't="array" ref="A1:E9"' } })],
    ['raw XML as a colour', cell({ mark: null }, { mark: '#FF0000"/><evil/>' })],
    [
      'a fill, as an earlier version recorded it',
      cell({ fill: '<fill><patternFill patternType="none"/></fill>' }, { fill: '<fill><patternFill patternType="none"/></fill>' }),
    ],
    ['a row beyond the sheet', cell({ body: { kind: 'number', value: '1' } }, { body: { kind: 'blank' } }, 'A1048577')],
    ['a column beyond the sheet', cell({ body: { kind: 'number', value: '1' } }, { body: { kind: 'blank' } }, 'XFE1')],
    ['a part without the state it was left in', cell({ body: { kind: 'number', value: '1' } }, { numberFormat: 'General' })],
    ['a mark without a content', cell({ numberFormat: '0', quotePrefix: true }, { numberFormat: 'General' })],
    ['a number that is none', cell({ body: { kind: 'number', value: '1</v><f>1</f>' } })],
    ['a kind of content that does not exist', cell({ body: { kind: '__proto__' } })],
    ['a text longer than a cell', cell({ body: { kind: 'text', text: 'x'.repeat(40_000) } })],
    ['no object', null],
  ])('gets nothing into the file with %s, and the receipt does not say "restored"', async (_name, record) => {
    const { receipt, changed } = await reverted(entry([record]));
    expect(receipt.restored).toEqual([]);
    expect(receipt.refused.map(({ reason }) => reason['zh-CN'])).toEqual([expect.stringContaining('没有恢复')]);
    expect(changed).toBe(false);
  });

  it('of an earlier version, which coloured cells themselves, is said to be so', async () => {
    const fill = '<fill><patternFill patternType="none"/></fill>';
    const { receipt, changed } = await reverted(entry([cell({ body: { kind: 'blank' }, fill }, { ...NUMBER, fill })]));
    expect(receipt.refused).toEqual([
      {
        sheet: '自评表',
        cell: 'E4',
        reason: expect.objectContaining({ 'zh-CN': expect.stringMatching(/早期版本.*没有恢复.*手工清除/) as unknown }) as unknown,
      },
    ]);
    expect(changed).toBe(false);
  });

  it.each(['WEBSERVICE("https://a/?"&A1)', "cmd|'/c calc'!A0", '[1]Sheet1!A1', 'HYPERLINK("https://a","b")'])(
    'does not put back a formula that reaches outside (%s), but shows it',
    async (formula) => {
      const { receipt, changed, host } = await reverted(entry([cell({ body: { kind: 'formula', formula } })]));
      expect(receipt.restored).toEqual([]);
      expect(receipt.refused[0]?.reason['zh-CN']).toContain(`=${formula}`);
      expect(changed).toBe(false);
      expect(value(await host.journal())).toHaveLength(1);
    },
  );

  it('refuses the cells that are forged and takes the others back', async () => {
    const { receipt } = await reverted(
      entry([
        cell({ body: { kind: 'blank' } }),
        cell({ body: { kind: 'rich', xml: '<evil/>' } }, { body: { kind: 'blank' } }, 'G9'),
        cell({ body: { kind: 'blank' } }, NUMBER, 'e4'),
      ]),
    );
    expect(receipt.restored).toEqual([{ sheet: '自评表', cell: 'E4' }]);
    expect(receipt.refused.map(({ cell: name }) => name)).toEqual(['G9', 'e4']);
  });

  it.each<[string, unknown]>([
    ['an id of no command', { entries: [{ id: '__proto__', title: { 'zh-CN': '', 'en-US': '' }, purpose: 'fill', cells: [cell({})] }] }],
    ['no title', { entries: [{ id: 'f1', purpose: 'fill', cells: [1] }] }],
    ['an unknown purpose', { entries: [{ id: 'f1', title: { 'zh-CN': '', 'en-US': '' }, purpose: 'toString', cells: [1] }] }],
    ['text that is no JSON', '{'],
    ['another kind of value', '[]'],
  ])('is set aside with a word where it holds %s, and new commands are recorded', async (_name, state) => {
    const { host } = await forged(state);
    expect(value(await host.journal())).toEqual([]);
    expect(host.setAside().map((said) => said['zh-CN'])).toEqual([expect.stringContaining('已搁置')]);
    const id = await applied(host, [edit('自评表', 'E4', { mark: '#FFC7CE' })]);
    expect(value(await host.journal()).map((one) => one.id)).toEqual([id]);
    value(await host.revert(id));
  });

  it.each<[string, unknown]>([
    ['no list', { sheet: '自评表' }],
    ['rows of no sheet', [{ sheet: '', right: 5, own: '', rows: 'a:1' }]],
    [
      'rows of one sheet twice',
      [
        { sheet: '自评表', right: 5, own: '', rows: 'a:1' },
        { sheet: '自评表', right: 5, own: '', rows: 'b:1' },
      ],
    ],
    ['a row that is no sum', [{ sheet: '自评表', right: 5, own: '', rows: 'a:1 <evil/>' }]],
    ['texts beyond the last column', [{ sheet: '自评表', right: 5, own: '', rows: 'a:1,6' }]],
    ['a last column beyond the sheet', [{ sheet: '自评表', right: 16_385, own: '', rows: 'a:1' }]],
    [
      'more rows than are ever remembered',
      [{ sheet: '自评表', right: 5, own: '', rows: Array.from({ length: 5_001 }, () => 'a:1').join(' ') }],
    ],
    ['texts of its own that are no sums', [{ sheet: '自评表', right: 5, own: '甲 乙', rows: 'a:1' }]],
  ])('is not used by its addresses alone where what it remembers of rows is forged: %s', async (_name, rows) => {
    const { host, before } = await forged(entry([cell({ body: { kind: 'blank' } })], { rows }));
    expect(value(await host.journal())).toEqual([]);
    expect(host.setAside().map((said) => said['zh-CN'])).toEqual([expect.stringContaining('1 条操作记录已损坏')]);
    expect(problem(await host.revert('f1')).code).toBe('unknown-entry');
    expect(unzipped(host.bytes())).toEqual(before);
  });

  it('puts nothing into rows that it names falsely: a cell must hold what the command wrote', async () => {
    const { receipt, changed } = await reverted(
      entry([cell({ body: { kind: 'text', text: '伪造' } }, NUMBER, 'E3')], {
        rows: [{ sheet: '自评表', right: 5, own: '', rows: ' a:1 b:1' }],
      }),
    );
    expect([receipt.restored, changed]).toEqual([[], false]);
  });

  it('never gives a new command the id of one that is there', async () => {
    const { host } = await forged({ ...entry([cell({ body: { kind: 'blank' } })]), next: 1 });
    expect(await applied(host, [edit('自评表', 'E5', { mark: '#FFC7CE' })])).toBe('f2');
  });
});

describe('XML out of a record', () => {
  it('is written anew where it is a rich text', () => {
    expect(
      checkedRichText(
        '<r><rPr><b/><sz val="11"/><rFont val="宋体"/></rPr><t xml:space="preserve"> 粗 &amp;</t></r><rPh sb="0" eb="1"><t>cu</t></rPh><phoneticPr fontId="1"/>',
      ),
    ).toContain('<rFont val="宋体"/>');
  });

  it('has the letters of a CDATA section as text, so that nothing in it can be a tag', () => {
    expect(checkedRichText('<r><t><![CDATA[<f>]]></t></r>')).toBe('<r><t>&lt;f&gt;</t></r>');
  });

  it.each(['<t>a<b/></t>', '<t a="1">a</t>', '<f>1</f>', '</is><is>', '<t>a</t>b'])('is no rich text where it is %s', (xml) =>
    expect(checkedRichText(xml)).toBeNull(),
  );
});
