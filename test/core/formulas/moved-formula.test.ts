import fc from 'fast-check';
import { References } from '../../../src/hosts/file/xlsx/recalc/resolve-references';
import { FormulaMover } from '../../../src/core/formulas/moved-formula';
import { movedRange, oppositeMove, type RowMove } from '../../../src/core/snapshot/row-move';

const INSERT: RowMove = { kind: 'insert', sheet: '表 1', row: 5, count: 2 };
const DELETE: RowMove = { kind: 'delete', sheet: '表 1', row: 5, count: 2 };
const ORDER = ['表 1', '二', '三'];

function moved(move: RowMove, formula: string, home = '表 1', relative?: number): string {
  return new FormulaMover(move, ORDER).moved(formula, { home, ...(relative === undefined ? {} : { relative }) }).text;
}

describe('a formula where rows are put in', () => {
  test.each([
    ['=A4+A5+$A$6', '=A4+A7+$A$8'],
    ['=SUM(A1:A4)', '=SUM(A1:A4)'],
    ['=SUM(A1:A5)', '=SUM(A1:A7)'],
    ['=SUM(A4:$B$5)', '=SUM(A4:$B$7)'],
    ['=SUM(A5:A9)', '=SUM(A7:A11)'],
    ['=SUM(A9:A5)', '=SUM(A11:A7)'],
    ['=SUM(A:A,5:6,$1:$9)', '=SUM(A:A,7:8,$1:$11)'],
    ['=SUM(A1:A1048576,A2:A1048576)', '=SUM(A1:A1048576,A2:A1048576)'],
    ["='表 1'!A5+二!A5+[1]二!A5+'[1]表 1'!A5", "='表 1'!A7+二!A5+[1]二!A5+'[1]表 1'!A5"],
    ['="A5"&LOG10(A5)&A5B&tax2020a&Q9!A5', '="A5"&LOG10(A7)&A5B&tax2020a&Q9!A5'],
    ['=SUM(A5:INDEX(A:A,9),INDEX(A:A,1):B5,A1:B9:C9)', '=SUM(A7:INDEX(A:A,9),INDEX(A:A,1):B7,A1:B11:C11)'],
    ['=明细[[#This Row],[A5]]+明细[A5]+{1,5}+1.5E+5+XFE5', '=明细[[#This Row],[A5]]+明细[A5]+{1,5}+1.5E+5+XFE5'],
    ['=#REF!A5+#REF!+_xlfn.XLOOKUP(A5,A1:A9,B1:B9)', '=#REF!A5+#REF!+_xlfn.XLOOKUP(A7,A1:A11,B1:B11)'],
    ["='it''s'!A5+'表 1'!名字+'表 1'!#REF!", "='it''s'!A5+'表 1'!名字+'表 1'!#REF!"],
  ])('%s becomes %s', (before, after) => {
    expect(moved(INSERT, before)).toBe(after);
  });

  test('on another sheet moves only where that sheet is named', () => {
    expect(moved(INSERT, "=A5+'表 1'!A5+三!A5", '二')).toBe("=A5+'表 1'!A7+三!A5");
  });
});

describe('a formula where rows are taken out', () => {
  test.each([
    ['=A4+A5+$A$7', '=A4+#REF!+$A$5'],
    ['=SUM(A1:A5)', '=SUM(A1:A4)'],
    ['=SUM(A5:A9)', '=SUM(A5:A7)'],
    ['=SUM(A6:A9)', '=SUM(A5:A7)'],
    ['=SUM(A5:A6)', '=SUM(#REF!)'],
    ["=SUM('表 1'!A5:B6,'表 1'!$5:$6,5:9)", "=SUM('表 1'!#REF!,'表 1'!#REF!,5:7)"],
    ['=SUM(A2:A1048576)', '=SUM(A2:A1048574)'],
  ])('%s becomes %s', (before, after) => {
    expect(moved(DELETE, before)).toBe(after);
  });
});

test('a formula that applies to many cells moves with them, its fixed rows with what they mean', () => {
  expect(moved(INSERT, 'AND(B6>$B$5,A5:A$5<>"",二!C6)', '表 1', 2)).toBe('AND(B8>$B$7,A7:A$7<>"",二!C8)');
  expect(moved(DELETE, 'B9>$B$5', '表 1', -2)).toBe('B7>#REF!');
});

test('says whether rows that it reads were put in or taken out, and whether it reads through several sheets', () => {
  const told = (move: RowMove, formula: string) => {
    const { reached, spansSheets } = new FormulaMover(move, ORDER).moved(formula, { home: '表 1' });
    return [reached, spansSheets];
  };
  expect(told(INSERT, 'SUM(A1:A4)+A5')).toEqual([false, false]);
  expect(told(INSERT, 'SUM(A4:A5)')).toEqual([true, false]);
  expect(told(INSERT, 'SUM(A:A)')).toEqual([true, false]);
  expect(told(DELETE, 'A5')).toEqual([true, false]);
  expect(told(DELETE, 'A4+A7')).toEqual([false, false]);
  expect(told(INSERT, "SUM('表 1:三'!A5)")).toEqual([false, true]);
  expect(told(INSERT, 'SUM(二:三!A5)')).toEqual([false, false]);
});

const ROW = fc.integer({ min: 1, max: 40 });
const END = fc
  .tuple(fc.constantFrom('', '$'), fc.constantFrom('A', 'BC', 'XFD'), fc.constantFrom('', '$'), ROW)
  .map(([one, column, two, row]) => `${one}${column}${two}${row}`);
const REFERENCE = fc.tuple(
  fc.constantFrom('', '二!', "'表 1'!", "'[1]表 1'!"),
  fc.oneof(
    END,
    fc.tuple(END, END).map((ends) => ends.join(':')),
    fc.tuple(ROW, ROW).map(([from, to]) => `${from}:$${to}`),
    fc.constant('A:$C'),
  ),
);
const PIECE = fc.oneof(
  REFERENCE.map((parts) => parts.join('')),
  fc.constantFrom('"A5"', '12.5', 'LOG10(A5)', '名字1', '表1[[#This Row],[A5]]', 'TRUE', '#REF!', '#N/A'),
);
const FORMULA = fc.array(PIECE, { minLength: 1, maxLength: 5 }).map((pieces) => `=SUM(${pieces.join(',')})`);
const MOVE = fc
  .record({ row: ROW, count: fc.integer({ min: 1, max: 5 }) })
  .map(({ row, count }): RowMove => ({ kind: 'insert', sheet: '表 1', row, count }));

test('any formula is as before once rows that were put in are taken out again', () => {
  fc.assert(
    fc.property(FORMULA, MOVE, (formula, move) => {
      expect(moved(oppositeMove(move), moved(move, formula))).toBe(formula);
    }),
  );
});

test('any formula reads the cells that it read before, where they are now', () => {
  const references = new References([], ORDER, () => []);
  const areas = (formula: string) => references.reads(formula.slice(1), { sheet: '表 1', row: 1 }).areas;
  fc.assert(
    fc.property(FORMULA, MOVE, fc.boolean(), (formula, insert, isInsert) => {
      const move = isInsert ? insert : oppositeMove(insert);
      const expected = areas(formula).flatMap(({ sheet, range }) => {
        const now = sheet === move.sheet ? movedRange(move, range) : range;
        return now ? [{ sheet, range: now }] : [];
      });
      expect(areas(moved(move, formula))).toEqual(expected);
    }),
  );
});
