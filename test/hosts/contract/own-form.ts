import type { Placeable } from '../../../src/core/forms/place/placed-form';
import type { Result } from '../../../src/core/localized';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { lonePiece } from '../../../src/hosts/file/xlsx/own/lone-piece';
import { loneSheet } from '../../../src/hosts/file/xlsx/own/lone-sheet';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { pack, unzipped } from '../../support/xlsx/packages';
import type { HostFixture } from './fixture';
import { value } from './steps';

/** A sheet as a piece, with the workbook that it is taken from. */
export function pieceOf(bytes: Uint8Array, sheet: string): { readonly book: Uint8Array; readonly piece: Result<Placeable> } {
  const book = value(loneSheet(bytes, sheet, sheet)).bytes;
  return { book, piece: lonePiece(book, value(readXlsx(book, 'b.xlsx')).sheets[0]!) };
}

/** A form of a unit's own: its formula reads its own cells, its rule is for whole columns, its second row is blank and lined. */
const OWN: HostFixture = {
  sheets: [
    {
      name: '单位表',
      rows: [
        ['单位自评表', null, null],
        [
          { text: '预算', fill: '#DDEEFF' },
          { number: '10', format: '0.00' },
          { formula: '=$B$2*2+SUM(B2:B3)', number: '30' },
        ],
        [{ fill: '#FFF2CC' }, null, { number: '45292', format: 'yyyy/m/d' }],
      ],
      merges: ['A1:C1'],
    },
  ],
};
const RULES =
  '<dataValidations count="3"><dataValidation type="list" sqref="B3:B1048576" xr:uid="{0-1}"><formula1>$A$2:$A$3</formula1></dataValidation>' +
  '<dataValidation type="list" sqref="C3"><formula1>"是,否,A1"</formula1></dataValidation>' +
  '<dataValidation type="whole" showErrorMessage="1" errorStyle="warning" error="太大" sqref="B2"><formula1>0</formula1><formula2>C2</formula2></dataValidation></dataValidations>';
const PARTS = unzipped(buildXlsx(OWN));
/** The same as a file. */
export const TEMPLATE = pack({
  ...PARTS,
  'xl/worksheets/sheet1.xml': PARTS['xl/worksheets/sheet1.xml']!.replace('</mergeCells>', `</mergeCells>${RULES}`),
});
