import { unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileEdit } from '../../../src/hosts/file/xlsx/write/planned-content';
import { perObject } from '../../../src/core/remember';
import { cellName } from '../../../src/core/snapshot/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { MemoryHost } from './memory-host';
import { patchXlsx, readXlsx } from '../../../src/hosts/file/xlsx';
import { apply, edit, expectSame, value } from '../contract/steps';

const FOLDER = join(__dirname, '../../workbooks');
const FILES = readdirSync(FOLDER)
  .filter((name) => /\.xls[xm]$/.test(name))
  .sort();

/** Files that no reader can or should read, with the reason that is given. */
const UNREADABLE: Readonly<Record<string, string>> = {
  'tafia__tests_issue252.xlsx': 'unreadable',
  'tafia__tests_pass_protected.xlsx': 'password-protected',
};

const READABLE = FILES.filter((name) => !(name in UNREADABLE));

function load(name: string): { bytes: Uint8Array; before: WorkbookSnapshot } {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  return { bytes, before: value(readXlsx(bytes, name)) };
}

/** Cells worth writing to: one that holds something, one beside it, one far away. */
function targets(sheet: SheetSnapshot): string[] {
  const used = sheet.cells.find(({ content, formula }) => content.type !== 'blank' && formula === null);
  return used ? [cellName(used), cellName({ row: used.row, column: used.column + 1 }), 'ZZ777'] : ['A1', 'B2', 'ZZ777'];
}

/** What must not change about a cell that was not written: of formulas, everything but the result. */
function kept({ row, column, content, text, format, formula }: CellSnapshot): unknown {
  return formula === null ? { row, column, content, text, format } : { row, column, format, formula };
}

function others(snapshot: WorkbookSnapshot, sheet: string, cell: string): unknown {
  return snapshot.sheets.map((each) => ({
    ...each,
    cells: each.cells.filter((candidate) => each.name !== sheet || cellName(candidate) !== cell).map(kept),
  }));
}

/** The parts of a file, unpacked once for all that it is compared with. */
const partsOf = perObject((bytes: Uint8Array) => unzipSync(bytes));

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, fresh] = [partsOf(before), unzipSync(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
    (name) => Buffer.compare(old[name] ?? Buffer.of(), fresh[name] ?? Buffer.of()) !== 0 || !(name in old) || !(name in fresh),
  );
}

/** A cell of this one is marked as text; a number in it needs a style without the mark. */
const MARKED = 'tafia__tests_picture_richdata.xlsx';

/** Parts that one number may change: its sheet, sheets with totals over it, the workbook's wish to be calculated, the chain. */
function mayChange(part: string, name: string): boolean {
  return (
    /(?:worksheets\/[^/]+|(?:^|[\\/])sheet\d+|workbook\d*|calcChain|Content_Types\])\.xml$|workbook\d*\.xml\.rels$/i.test(part) ||
    (name === MARKED && part === 'xl/styles.xml')
  );
}

/** A cell of this one refers to another workbook: a record can be forged, so such a formula is shown and not put back. */
const LINKED = 'ClosedXML__ClosedXML.Tests_Resource_TryToLoad_LO_xlsx_external-refs.xlsx';

/** Their drawings of comments declare no numbers of shapes, as they should; that stays put right. */
const UNDECLARED = [
  'ClosedXML__ClosedXML.Tests_Resource_Examples_Comments_AddingComments.xlsx',
  'ClosedXML__ClosedXML.Tests_Resource_Other_Parts_MultiplePartsHaveNonUniqueRelId-output.xlsx',
];

/**
 * Parts that an undo may leave otherwise than they were, each saying the same: the sheet, whose cells can be spelt in several ways, the
 * workbook's wish to be calculated, the chain of formulas, which spreadsheet programs make anew, and what refers to it.
 */
function mayDiffer(part: string, name: string, parts: readonly string[]): boolean {
  const hadChain = parts.some((each) => each.endsWith('calcChain.xml'));
  return (
    /(?:worksheets\/[^/]+|(?:^|[\\/])sheet\d+|workbook\d*|calcChain)\.xml$/i.test(part) ||
    (hadChain && /Content_Types\]\.xml$|workbook\d*\.xml\.rels$/i.test(part)) ||
    (UNDECLARED.includes(name) && part.endsWith('.vml'))
  );
}

const LOOKS: Partial<FileEdit> = { mark: '#FFC7CE', numberFormat: '0.000', note: { 'zh-CN': '请核对', 'en-US': 'please check' } };

describe('the odd workbooks of two libraries', () => {
  it('are all here', () => {
    expect(FILES).toHaveLength(252);
  });

  it.each(Object.entries(UNREADABLE))('%s is refused as %s', (name, code) => {
    expect(readXlsx(new Uint8Array(readFileSync(join(FOLDER, name))), name)).toMatchObject({ ok: false, problem: { code } });
  });

  it.each(READABLE)('%s can be read, changed in one cell, and changed back', async (name) => {
    const { bytes, before } = load(name);
    for (const sheet of before.sheets) {
      expect(
        sheet.cells.every(
          (cell, index) => index === 0 || cell.row > sheet.cells[index - 1]!.row || cell.column > sheet.cells[index - 1]!.column,
        ),
      ).toBe(true);
    }
    const sheet = before.sheets.find((candidate) => !candidate.protected) ?? before.sheets[0];
    if (!sheet) return;
    for (const cell of targets(sheet)) {
      const write = edit(sheet.name, cell, { content: { type: 'number', number: '12345.678' } });
      const outcome = value(patchXlsx(bytes, [write]));
      if (outcome.refused.length > 0) {
        expect(changedParts(bytes, outcome.bytes)).toEqual([]);
        continue;
      }
      const after = value(readXlsx(outcome.bytes, name));
      const written = after.sheets
        .find((candidate) => candidate.name === sheet.name)!
        .cells.find((candidate) => cellName(candidate) === cell);
      expect(written).toMatchObject({ content: { type: 'number', number: '12345.678' }, formula: null });
      expectSame(others(after, sheet.name, cell), others(before, sheet.name, cell));
      expect(changedParts(bytes, outcome.bytes).filter((part) => !mayChange(part, name))).toEqual([]);
    }
    const host = new MemoryHost(bytes, name);
    const { entry } = await apply(
      host,
      targets(sheet).map((cell) => edit(sheet.name, cell, { content: { type: 'text', text: '=改' }, ...LOOKS })),
    );
    if (entry === null) return;
    const { changedSince, refused } = value(await host.revert(entry));
    expect([changedSince, refused.map(({ cell }) => cell)]).toEqual([[], name === LINKED ? ['A1'] : []]);
    if (name === LINKED) return;
    expectSame(
      value(await host.read()).sheets.map(({ cells }) => cells.map(kept)),
      before.sheets.map(({ cells }) => cells.map(kept)),
    );
    expect(changedParts(bytes, host.bytes()).filter((part) => !mayDiffer(part, name, Object.keys(partsOf(bytes))))).toEqual([]);
  });

  // Every fourth, the two of the most cells not among them: they take seconds each, and have been changed back above.
  it.each(READABLE.filter((_, index) => index % 4 === 3))(
    '%s gives its cells back also where somebody changed it in between',
    async (name) => {
      const { bytes, before } = load(name);
      const sheet = before.sheets.find((candidate) => !candidate.protected);
      if (!sheet) return;
      const host = new MemoryHost(bytes, name);
      const { entry } = await apply(
        host,
        targets(sheet).map((cell) => edit(sheet.name, cell, { content: { type: 'number', number: '1' }, ...LOOKS })),
      );
      if (entry === null) return;
      const elsewhere = (content: FileEdit['content']): void =>
        host.replaceBytes(value(patchXlsx(host.bytes(), [edit(sheet.name, 'ZZ999', { content: content! })])).bytes);
      elsewhere({ type: 'text', text: '他人' });
      const receipt = value(await host.revert(entry));
      expect(receipt.changedSince).toEqual([]);
      elsewhere({ type: 'blank' });
      const after = value(await host.read());
      expectSame(
        after.sheets.map((each) => each.cells.map(kept)),
        before.sheets.map((each) => each.cells.map(kept)),
      );
    },
  );
});
