import { analyse } from '../../src/core/engine';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { patchXlsx, readXlsx } from '../../src/hosts/file/xlsx';
import { planFill } from '../../src/core/plan';
import { fileOfShape } from '../growth/file-of-shape';
import { pack, parts, withTables, worksheet } from '../support/xlsx/packages';
import type { FuzzTarget } from './target';

const ONE_FILE: FuzzTarget['holds'] = { what: 'files', count: () => 1 };

const PART = /^\u241c(.*)$/m;

/** Parts of a package as text: ␜ and the name, then what it holds. */
function asText(given: Readonly<Record<string, string>>): string {
  return Object.entries(given)
    .map(([name, content]) => `\u241c${name}\n${content}`)
    .join('\n');
}

function bytesOf(input: string): Uint8Array {
  const [, ...pieces] = input.split(PART);
  const all: Record<string, string> = {};
  for (let at = 0; at + 1 < pieces.length; at += 2)
    if (pieces[at] !== '') all[pieces[at]!.slice(0, 200)] = pieces[at + 1]!.replace(/^\n|\n$/g, '');
  return pack(all);
}

/** Reads bytes, and where they are a workbook, analyses it and writes into it: each with an answer. */
function outcomeOf(bytes: Uint8Array): string | null {
  const read = readXlsx(bytes, 'fuzzed.xlsx');
  if (!read.ok) {
    const { code, message } = read.problem;
    return /^[a-z-]+$/.test(code) && message['zh-CN'] !== '' && message['en-US'] !== '' ? null : `a problem without words: ${code}`;
  }
  const { model } = analyse(read.value, { policy: DEFAULT_POLICY });
  const plan = planFill(model, DEFAULT_POLICY, 'native', read.value);
  if (plan.edits.length === 0) return null;
  const patched = patchXlsx(bytes, plan.edits, { language: 'zh-CN', mark: true, record: plan });
  if (!patched.ok || patched.value.written.length === 0) return null;
  return readXlsx(patched.value.bytes, 'written.xlsx').ok ? null : 'what was written cannot be read';
}

const CELLS =
  '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000.5</v></c></row><row r="3"><c r="A3" t="str"><f>SUM(B1:B2)</f><v>x</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3" t="inlineStr"><is><r><t>产出</t></r><r><t>指标</t></r></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';

function samples(): readonly string[] {
  const whole = parts({
    ...withTables(
      '<si><t>项目支出绩效自评表</t></si><si><r><t>a</t></r></si>',
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
    ),
    'xl/worksheets/sheet1.xml': worksheet(CELLS),
  });
  return [
    asText(whole),
    asText(parts()),
    asText(
      parts({
        'xl/worksheets/sheet1.xml': worksheet(
          '<dimension ref="A1"/><sheetData><row><c><v>1</v></c><c><f t="shared" si="0" ref="B1:B3">A1+1</f></c></row></sheetData><sheetProtection sheet="1"/>',
        ),
      }),
    ),
  ];
}

/** The reader of .xlsx, by what its parts say. */
export const packages: FuzzTarget = {
  name: 'packages',
  longest: 12_000,
  holds: ONE_FILE,
  seeds: samples,
  pieces: [
    '<row r="1">',
    '</row>',
    '<c r="A1" t="s">',
    '</c>',
    '<v>',
    '</v>',
    '<f>',
    '<is><t>',
    '&lt;',
    '&#x0;',
    '&amp;',
    '&unknown;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE a [<!ENTITY x "y">]>',
    ' r="XFD1048576"',
    ' r="ZZZZ9"',
    ' r="A0"',
    ' ref="A1:XFD1048576"',
    ' t="d"',
    ' s="99"',
    ' s="-1"',
    'x:',
    ' xmlns:x="a"',
    '\u241cxl/worksheets/sheet1.xml\n',
    '\u241cxl/sharedStrings.xml\n',
    '1e308',
    '-1',
    '99999999999',
    '2147483648',
    'Target="../../x"',
    'Target="/xl/workbook.xml"',
    '<mergeCell ref="B2:A1"/>',
  ],
  run: (input) => outcomeOf(bytesOf(input)),
};

/** The same by the bytes of its archive, each a character. */
export const archives: FuzzTarget = {
  name: 'archives',
  longest: 16_000,
  holds: ONE_FILE,
  seeds: () => [...samples().map(bytesOf), fileOfShape('indicators in one table', 4)].map((bytes) => Buffer.from(bytes).toString('latin1')),
  pieces: [
    'PK\u0003\u0004',
    'PK\u0001\u0002',
    'PK\u0005\u0006',
    'PK\u0006\u0006',
    'PK\u0007\u0008',
    '\u0000\u0000',
    '\u00ff\u00ff\u00ff\u00ff',
    '\u0008\u0000',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    '[Content_Types].xml',
    '\u00d0\u00cf\u0011\u00e0',
  ],
  run: (input) => outcomeOf(new Uint8Array(Buffer.from(input, 'latin1'))),
};
