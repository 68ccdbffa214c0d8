import type { EmptyCellReader } from './empty-cells';

/** `'My sheet'!F12` as sheet and cell. */
function splitAddress(address: string): { readonly sheet: string; readonly cell: string } {
  const at = address.lastIndexOf('!');
  const sheet = address.slice(0, at).replace(/^'(.*)'$/, '$1').replace(/''/g, "'");
  return { sheet, cell: address.slice(at + 1) };
}

/** Asks Excel which of the cells are empty, in one round trip. Reading is what a function may do; it never writes. */
export const readEmptyCells: EmptyCellReader = (addresses) =>
  Excel.run(async (context) => {
    const ranges = addresses.map((address) => {
      const { sheet, cell } = splitAddress(address);
      return context.workbook.worksheets.getItem(sheet).getRange(cell).load('valueTypes');
    });
    await context.sync();
    return ranges.map((range) => range.valueTypes[0]?.[0] === Excel.RangeValueType.empty);
  });
