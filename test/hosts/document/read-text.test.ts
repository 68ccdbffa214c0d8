import { zipSync, strToU8 } from 'fflate';
import { DOCUMENT_LIMITS, readDocx } from '../../../src/hosts/file/document/read-docx';
import { readReportText } from '../../../src/hosts/file/document/read-text';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

function docx(body: string, head = '<?xml version="1.0" encoding="UTF-8"?>'): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(RELS),
    'word/document.xml': strToU8(`${head}<w:document ${W}><w:body>${body}</w:body></w:document>`),
  });
}
const p = (inside: string): string => `<w:p>${inside}</w:p>`;
const r = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const read = (bytes: Uint8Array, name = '报告.docx') => {
  const result = readReportText(bytes, name);
  return result.ok ? result.value : result.problem.code;
};

test('paragraphs are read run by run, cells of tables each as theirs, blank ones left out', () => {
  const table = `<w:tbl><w:tr><w:tc>${p(r('预算数'))}</w:tc><w:tc>${p(r('120'))}</w:tc></w:tr></w:tbl>`;
  expect(
    read(
      docx(p(r('全年') + r('支出') + '<w:r><w:tab/></w:r>' + r('108万元')) + p('') + table + p(r('末') + '<w:r><w:br/></w:r>' + r('段'))),
    ),
  ).toEqual(['全年支出\t108万元', '预算数', '120', '末\n段']);
});

test('what was deleted or moved away while changes were tracked is no text, what was put in is', () => {
  const changed = `${r('支出')}<w:del><w:r><w:delText>118</w:delText><w:t>118</w:t></w:r></w:del><w:ins>${r('108')}</w:ins><w:moveFrom>${r('旧')}</w:moveFrom>${r('万元')}`;
  expect(read(docx(p(changed)))).toEqual(['支出108万元']);
});

test('a text box is a paragraph of its own, told once though it stands there for older programs too', () => {
  const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
  expect(
    read(
      docx(
        p(
          `${r('正文')}<mc:AlternateContent><mc:Choice>${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent>`,
        ),
      ),
    ),
  ).toEqual(['框', '正文']);
});

test('texts are read in UTF-8, UTF-16 and the encoding of older Chinese systems', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...'支出'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
  expect(read(strToU8('\ufeff一\r\n\r\n二\n'), '报告.txt')).toEqual(['一', '二']);
  expect(read(utf16, '报告.txt')).toEqual(['支出']);
  expect(read(new Uint8Array([0xd6, 0xa7, 0xb3, 0xf6]), '报告.txt')).toEqual(['支出']);
});

test.each([
  ['an empty file', new Uint8Array(), 'empty-file'],
  ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(1024)]), 'old-document'],
  ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'not-a-text'],
  ['a PDF', strToU8('%PDF-1.7 text'), 'not-a-text'],
  ['bytes that are no text', new Uint8Array([1, 2, 3, 0, 0]), 'not-a-text'],
  ['a document without text', docx(p('')), 'no-text'],
  ['a text without text', strToU8(' \n \n'), 'no-text'],
  ['a broken archive', docx(p(r('一'))).slice(0, 200), 'truncated'],
  ['a document type declaration', docx(p(r('一')), '<!DOCTYPE w [<!ENTITY a "b">]>'), 'unreadable'],
  ['tags that do not match', docx('<w:p><w:r></w:p>'), 'unreadable'],
])('%s is refused with a word of what to do', (_what, bytes, code) => {
  expect(read(bytes)).toBe(code);
});

test('a document that unpacks to more than it may is refused before it is unpacked', () => {
  const bomb = docx(p(r('一'.repeat(2_000_000))));
  const refused = readDocx(bomb, { ...DOCUMENT_LIMITS, partBytes: 1_000_000, ratioFrom: 1_000 });
  expect(refused).toMatchObject({ ok: false, problem: { code: expect.stringMatching(/zip-bomb|too-large/) } });
});

test('a report of more than a million characters is refused with what to do, as a document and as a text', () => {
  const long = '本年度完成培训三百人次。'.repeat(90_000);
  expect(read(docx(p(r(long))))).toBe('too-large');
  expect(read(strToU8(long), '报告.txt')).toBe('too-large');
});
