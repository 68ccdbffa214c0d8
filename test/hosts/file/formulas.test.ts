import fc from 'fast-check';
import { shiftFormula, shownFormula, storedFormula } from '../../../src/hosts/file/xlsx/read/stored-formulas';

describe('a formula filled from one cell to another', () => {
  it.each([
    ['A1+$B2*C$3-$D$4', 2, 1, 'B3+$B4*D$3-$D$4'],
    ['SUM(A1:B2,$A1:B$2)', 1, 1, 'SUM(B2:C3,$A2:C$2)'],
    ['LOG10(A1)+ATAN2(A1,B1)', 1, 0, 'LOG10(A2)+ATAN2(A2,B2)'],
    ['"A1"&A1&""""', 1, 0, '"A1"&A2&""""'],
    ["'A1 表'!A1+表1!A1+Sheet1!A1", 1, 0, "'A1 表'!A2+表1!A2+Sheet1!A2"],
    ['表1[A1]+A1', 1, 0, '表1[A1]+A2'],
    ['[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
    ['SUM(A:B)+SUM($C:D)+SUM(1:2)+SUM($3:4)', 1, 1, 'SUM(B:C)+SUM($C:E)+SUM(2:3)+SUM($3:5)'],
    ['A1B+得分A1+A1_x+X.A1+1E5+ABCD1+A12345678', 1, 1, 'A1B+得分A1+A1_x+X.A1+1E5+ABCD1+A12345678'],
    ['XFD1048576', 1, 1, 'A1'],
    ['A1', -1, -1, 'XFD1048576'],
    ['TRUE+R1C1(A1)', 1, 0, 'TRUE+R1C1(A2)'],
  ])('%s moved by %i rows and %i columns is %s', (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });

  it('is itself again when it is filled back', () => {
    const cell = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 16_384 }), fc.boolean(), fc.integer({ min: 1, max: 1_048_576 }));
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: -50, max: 50 }),
        (cells, rows, columns) => {
          const letters = (column: number): string =>
            (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
          const formula = cells
            .map(([fixedColumn, column, fixedRow, row]) => `${fixedColumn ? '$' : ''}${letters(column)}${fixedRow ? '$' : ''}${row}`)
            .join('+');
          expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
        },
      ),
    );
  });
});

describe('a formula between file and person', () => {
  it.each([
    ['_xldudf_JX_PERFSCORE(A1,"_xldudf_JX_",B1)', '=JX.PERFSCORE(A1,"_xldudf_JX_",B1)'],
    ['_xlfn.IFS(A1,_xlfn.TEXTJOIN(",",1,B1))', '=IFS(A1,TEXTJOIN(",",1,B1))'],
    ['_xlfn._xlws.FILTER(A1:A2,B1:B2)', '=FILTER(A1:A2,B1:B2)'],
    ['_xlfn.STDEV.S(A1:A3)+STDEV(A1:A3)+CONCATENATE(1,2)', '=STDEV.S(A1:A3)+STDEV(A1:A3)+CONCATENATE(1,2)'],
    ['SUM(A1:A2)', '=SUM(A1:A2)'],
  ])('is stored as %s and shown as %s', (stored, shown) => {
    expect(shownFormula(stored)).toBe(shown);
    expect(storedFormula(shown)).toBe(stored);
  });
});
