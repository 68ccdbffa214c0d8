import type { IWorkbookData } from '@univerjs/core';
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-note/facade';

import { registerJxFunctions } from '../../../src/hosts/univer/register-jx-functions';

/** The grid's model without its page: the same packages, no canvas. */
export interface HeadlessGrid {
  readonly api: FUniver;
  readonly univer: Univer;
  close(): void;
}

export function headlessGrid(): HeadlessGrid {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: 0 });
  univer.registerPlugin(UniverSheetsNotePlugin);
  registerJxFunctions(univer.__getInjector());
  const api = FUniver.newAPI(univer);
  return { api, univer, close: () => univer.dispose() };
}

/** A workbook of plain rows: one sheet per name, from A1 on; null is an empty cell, text that starts with `=` a formula. */
export function plainWorkbook(sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>): IWorkbookData {
  const names = Object.keys(sheets);
  return {
    id: 'book',
    name: 'book',
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: names.map((_, index) => `s${index}`),
    sheets: Object.fromEntries(
      names.map((name, index) => [
        `s${index}`,
        {
          id: `s${index}`,
          name,
          rowCount: 100,
          columnCount: 26,
          cellData: Object.fromEntries(
            (sheets[name] ?? []).map((cells, row) => [
              row,
              Object.fromEntries(
                cells.flatMap((value, column) =>
                  value === null
                    ? []
                    : [
                        [
                          column,
                          typeof value === 'string' && value.startsWith('=')
                            ? { f: value }
                            : { v: value, t: typeof value === 'number' ? 2 : 1 },
                        ],
                      ],
                ),
              ),
            ]),
          ),
        },
      ]),
    ),
  };
}
