import { success } from '../../core/localized';
import type { HostAbilities, WorkbookHost } from '../port';
import { watchChanges } from './changes';
import { ExcelLine, type ExcelHostOptions } from './excel-line';
import { OwnEffects } from './own-effects';
import { ExcelReading } from './reading';
import { records } from './records';
import { revealRange } from './reveal';
import { loadSetting, saveSetting } from './settings';
import { watchSelection, type SelectionWatch } from './watch-selection';
import { writing } from './writing';

/** What Excel claims of custom functions is not always so; what the workbook shows decides. */
function abilitiesOf(line: ExcelLine, { functionsSeen }: ExcelReading): HostAbilities {
  const { notes, functions, insertSheets, mergedAreas, cellProperties } = line.features;
  return {
    liveFunctions: functionsSeen ?? functions,
    notes,
    changeEvents: true,
    selection: true,
    newSheets: insertSheets,
    placesForms: mergedAreas && cellProperties,
    emptiesUndo: true,
  };
}

/** Where a person is in the workbook. */
function selecting(line: ExcelLine, selection: SelectionWatch): Required<Pick<WorkbookHost, 'reveal' | 'onSelect' | 'selected'>> {
  return {
    reveal: (sheet, range) =>
      line.shortly(async (run) => {
        selection.expect({ sheet, cell: range.split(':')[0] ?? range });
        try {
          await run((context) => revealRange(context, sheet, range));
        } catch (error) {
          selection.expect(null);
          throw error;
        }
      }),
    onSelect: (listener, isWanted = () => true) => selection.onSelect(listener, isWanted),
    selected: async () => success(await selection.now()),
  };
}

/** What is kept with the workbook. */
function settings(line: ExcelLine, effects: OwnEffects): Pick<WorkbookHost, 'loadSetting' | 'saveSetting'> {
  return {
    loadSetting: (key) => line.shortly((run) => run((context) => loadSetting(context, key))),
    saveSetting: (key, json) =>
      line.shortly(async (run) => {
        if (await run((context) => saveSetting(context, key, json))) effects.undoIsGone = true;
      }),
  };
}

/**
 * The open workbook in Excel behind the product's port. Never throws; every failure is a problem that says what to do.
 *
 * Round trips (`context.sync`) do not grow with sheets, tables, cells or findings, as long as one request and one answer of
 * each phase stay within 4 MB; beyond, a phase takes as many more as its bytes ask for:
 * - `read`: 4 (list of sheets; used ranges; cells and hidden lines; merged cells where they are not known), 3 before Excel 2021;
 * - `apply`: 5 to 8 (sheets and journal; cells as they are; merged cells where contents change; comments, protection, tables
 *   and spills where there are any; the journal entry; writing and reading back; closing the entry);
 * - `revert`: 7 (journal; its entries; sheets; the rows around its cells; cells as they are; writing; taking the entry out), 8 where
 *   rows moved since, one more each where marks come off and where a sheet is protected;
 * - `insertSheets`: 6 to 8; taking them out again: 6;
 * - `insertForm`: 8 to 10; taking it off again: 8;
 * - `clearMarks`: 5;
 * - `journal`: 2, `forget`: 2, `reveal`: 2, settings: 1 or 2, a cell that a person selects: 1.
 *
 * Nothing of another person is overwritten: every writing looks at the cells and their rows in the same round trip, and where
 * they are no longer as they were seen, everything is put back as that person left it. A command can be cancelled even where
 * Excel never answers; a person is told after some seconds, short questions end by themselves, and what was given up sends nothing more.
 *
 * A reading leaves Excel's own list of undo as it is, but for the first, and one that a person asks for after the layout of a sheet has
 * changed: merged cells must be asked for then. Every command empties it, because it is recorded in the workbook, and so does clearing
 * that record or keeping a setting. Taking marks off is a step of that list in an Excel that can undo what add-ins do; in an older one it
 * empties the list, too, which is told and never counted on.
 *
 * A command is taken back where its cells are now: an entry remembers what the rows say, and finds them after rows or columns were put
 * in, taken out or sorted. What cannot be told for certain is left and named. Marks are conditional formats that name their command: the
 * user's own fills are neither read nor written, and a command's marks are found wherever they are.
 *
 * Reading waits while a cell is being edited. Before the first cell is written, the journal entry is in the workbook. From then on
 * the host waits for edits, too (`delayForCellEdit`); whatever fails is taken back at once, or can be with `revert`, also after the
 * file was reopened.
 */
export function createExcelHost(options: ExcelHostOptions = {}): WorkbookHost {
  const line = new ExcelLine(options);
  const watch = watchChanges(line.run, () => line.features);
  const effects = new OwnEffects(watch);
  const reading = new ExcelReading(line, watch, effects);
  return {
    get abilities() {
      return abilitiesOf(line, reading);
    },
    read: reading.read,
    ...writing(line, effects),
    ...records(line, effects),
    ...selecting(
      line,
      watchSelection(line.runBeside, () => line.office),
    ),
    ...settings(line, effects),
    onChange: watch.onChange,
  };
}
