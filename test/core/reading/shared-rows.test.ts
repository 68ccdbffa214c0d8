import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { SHAPES } from '../../growth/shapes';

/** How often the texts of a workbook's cells are looked at while its tables are read. */
function looks(name: string, n: number): number {
  let count = 0;
  const workbook = SHAPES.find((shape) => shape.name === name)!.make(n);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      get text(): string {
        count += 1;
        return cell.text;
      },
    })),
  }));
  expect(readWorkbook({ ...workbook, sheets }).tables.length).toBeGreaterThan(0);
  return count;
}

describe('the work of reading grows with the tables, not with the tables times the sheet', () => {
  it.each([
    ['tables side by side', 12],
    ['tables on one sheet', 8],
    ['headers that come back', 20],
    ['indicators in rows that slipped', 20],
    ['projects in one table', 20],
    ['rows of amounts', 50],
  ])('%s', (name, n) => {
    expect(looks(name, n * 4) / looks(name, n * 2)).toBeLessThan(2.1);
  });
});
