import { IUniverInstanceService } from '@univerjs/core';
import { markOf } from '../../../src/hosts/univer/marks';
import fc from 'fast-check';
import type { SheetSnapshot } from '../../../src/core/snapshot/types';
import { formPlan } from '../contract/places';
import { edit, plan, value } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { closeGrids, type GridUnderTest, openInGrid } from './fixture-grid';

jest.setTimeout(60_000);
afterEach(closeGrids);

const BOOK = buildXlsx({
  sheets: [
    {
      name: '表',
      rows: [
        [{ text: '标题', fill: '#DDEBF7' }],
        ['一级', '二级', '分值', '得分'],
        [{ text: '产出', fill: '#FFFF00' }, '数量', { number: '10', format: '0.00' }, { number: '9', note: '请核对' }],
        [null, '质量', { number: '20' }, { formula: '=C4*0.9', number: '18' }],
        [null, '时效', { number: '30' }, { formula: '=C5*$C$3', number: '300' }],
        ['效益', '社会', { number: '40' }, { number: '36' }],
        ['合计', null, { formula: '=SUM(C3:C6)', number: '100' }, { formula: '=SUM(D3:D6)+汇总!B2', number: '363' }],
      ],
      merges: ['A1:D1', 'A3:A5', 'A7:B7'],
    },
    {
      name: '汇总',
      rows: [
        ['总分', { formula: '=表!D7', number: '363' }],
        ['另加', { number: '0' }],
        ['平均', { formula: "=AVERAGE('表'!C3:C6)", number: '25' }],
      ],
    },
  ],
});

interface Step {
  readonly what: 'number' | 'formula' | 'fill' | 'note' | 'insert' | 'delete' | 'command' | 'place' | 'take-off' | 'undo' | 'redo';
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly count: number;
}

const STEP: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    ...(['number', 'formula', 'fill', 'note', 'insert', 'insert', 'delete', 'delete'] as const),
    ...(['command', 'place', 'take-off', 'undo', 'undo', 'redo'] as const),
  ),
  sheet: fc.constantFrom('表', '表', '汇总'),
  row: fc.integer({ min: 1, max: 12 }),
  column: fc.constantFrom('A', 'B', 'C', 'D'),
  count: fc.integer({ min: 1, max: 3 }),
});

async function run(under: GridUnderTest, { what, sheet, row, column, count }: Step): Promise<void> {
  const cell = under.grid.facade.getSheetByName(sheet)!.getRange(`${column}${row}`);
  const merge = under.grid.sheetNamed(sheet)!.sheet.getMergedCell(row - 1, column.charCodeAt(0) - 65);
  // A person cannot write inside a merged area.
  const target = merge ? under.grid.facade.getSheetByName(sheet)!.getRange(merge.startRow, merge.startColumn) : cell;
  switch (what) {
    case 'number':
      return void target.setValue(row * count);
    case 'formula':
      return void target.setValue({ f: `=SUM(表!C${row}:C${row + count})+汇总!$B$${count}` });
    case 'fill':
      return void target.setBackgroundColor('#00FF00');
    case 'note': {
      // As a person does, with a step of undo.
      const [startRow, startColumn] = [merge?.startRow ?? row - 1, merge?.startColumn ?? column.charCodeAt(0) - 65];
      const subUnitId = under.grid.sheetNamed(sheet)!.id;
      // A saved copy leaves comments of the file as they are.
      if (under.grid.notes.getNote(under.grid.unitId, subUnitId, { row: startRow, col: startColumn })) return;
      const note = {
        note: `第${row}行`,
        width: 100,
        height: 50,
        show: false,
        id: `n${startRow}${column}`,
        row: startRow,
        col: startColumn,
      };
      return void under.grid.api.syncExecuteCommand('sheet.command.update-note', {
        unitId: under.grid.unitId,
        subUnitId,
        row: startRow,
        col: startColumn,
        note,
      });
    }
    case 'insert':
    case 'delete':
      return void value(under.moveRows({ kind: what, sheet, row, count }));
    case 'command':
      await under.host.read();
      return void value(
        await under.host.apply(
          plan([
            edit(sheet, `${column}${row}`, {
              content: { type: 'number', number: String(count) },
              mark: '#FFC7CE',
              note: { 'zh-CN': '更正', 'en-US': 'fixed' },
            }),
          ]),
        ),
      );
    case 'place':
      // What is in the way is refused, and nothing happens.
      return void (await under.host.insertForm!(formPlan('three-public', sheet, `${column}${row + 6}`)));
    case 'take-off': {
      const placed = value(await under.host.journal()).find(({ purpose }) => purpose === 'form');
      // One that somebody has typed into since stays.
      return void (placed && (await under.host.revert(placed.id)));
    }
    case 'undo':
      return under.undo();
    case 'redo':
      return under.redo();
  }
}

/** What a person sees of the grid: contents, formulas, merged areas, formats, fills, marks and comments. */
async function seen(under: GridUnderTest): Promise<unknown> {
  const { sheets } = value(await under.host.read());
  const styles = under.grid.workbook.getStyles();
  return sheets.map(({ name, cells, merges }: SheetSnapshot) => {
    const { id, sheet } = under.grid.sheetNamed(name)!;
    const looks: string[] = [];
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const style = styles.getStyleByCell(cell);
      const mark = markOf(cell) ?? '';
      if (style?.bg?.rgb || style?.n?.pattern || mark)
        looks.push(`R${row}C${column} ${style?.bg?.rgb?.toUpperCase() ?? ''} ${style?.n?.pattern ?? ''} ${mark}`);
    });
    return {
      name,
      looks: looks.sort(),
      cells: cells.map(({ row, column, formula, content }) => `R${row}C${column} ${formula ?? JSON.stringify(content)}`).sort(),
      merges: (merges ?? []).map((merge) => JSON.stringify(merge)).sort(),
      notes: [...(under.grid.notes.getSheetNotes(under.grid.unitId, id)?.values() ?? [])]
        .map(({ row, col, note }) => `R${row}C${col} ${note}`)
        .sort(),
    };
  });
}

test('whatever is edited, moved, commanded, put at a place, undone and redone: the saved copy is what the grid shows, and undo leads back to the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { minLength: 3, maxLength: 12 }), async (steps) => {
      const under = await openInGrid(BOOK);
      under.grid.injector.get(IUniverInstanceService).focusUnit(under.grid.unitId);
      const first = await seen(under);
      for (const step of steps) await run(under, step);
      const last = await seen(under);
      expect(await seen(await openInGrid(under.saved()))).toEqual(last);
      for (let step = 0; step < steps.length; step++) under.undo();
      expect(await seen(under)).toEqual(first);
      expect(under.saved()).toEqual(BOOK);
      closeGrids();
    }),
    { numRuns: 6 },
  );
});
