import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetSnapshot } from '../../../src/core/snapshot/types';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { value } from '../contract/steps';
import { closeGrids, openInGrid } from './fixture-grid';

jest.setTimeout(60_000);
afterEach(closeGrids);

const CORPUS = join(__dirname, '../../corpus');

/** Without what a grid calculates anew: the values of formulas. */
function stored(sheets: readonly SheetSnapshot[]): unknown {
  return sheets.map(({ cells, ...sheet }) => ({
    ...sheet,
    cells: cells.map((cell) => (cell.formula === null ? cell : { ...cell, content: null, text: null })),
  }));
}

describe('published tables', () => {
  test.each(readdirSync(CORPUS).filter((name) => name.endsWith('.xlsx')))(
    '%s reads the same from the grid as from its file',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(join(CORPUS, name)));
      const { host } = await openInGrid(bytes);
      expect(stored(value(await host.read()).sheets)).toEqual(stored(value(readXlsx(bytes, name)).sheets));
    },
  );
});
