import { LifecycleStages, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { ICanvasColorService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import type { Language } from '../../core/localized';
import { cellName } from '../../core/snapshot/address';
import { openGrid } from '../../hosts/univer/open-grid';
import { describeJxFunctions } from '../../hosts/univer/jx-descriptions';
import { registerJxFunctions } from '../../hosts/univer/register-jx-functions';
import { showComments } from '../../hosts/univer/notes';
import type { ChangeTracker } from '../../hosts/univer/track-changes';
import { trackChanges } from '../../hosts/univer/track-changes';
import type { WorkbenchHost } from '../../hosts/univer/univer-host';
import { createWorkbenchHost } from '../../hosts/univer/univer-host';
import { withForm, withoutForm, withoutSheets, withSheets } from '../file-worker/file-client';
import type { OpenedFile } from '../file-worker/file-messages';
import type { Finding } from '../../core/finding';
import { movedHeads, type TableHead } from '../heads/table-heads';
import { movedMarks, type CellMark } from '../marks/reading-marks';
import { followEditing, keepEnterForEntries } from './editing';
import { createFindingLayer } from './finding-layer';
import { fitZoom } from './fit';
import { followHeads, type HeadsView } from './follow-heads';
import { followPointer, type PointedMark } from './follow-pointer';
import { followMenu, type MenuPlace } from './follow-menu';
import { findCells, type FoundCell } from './find';
import { focusCells, runGridCommand, type GridCommand, type RowCommand } from './grid-commands';
import { fontsReady } from './fonts';
import { guardGrid, guardTabs } from './guard-grid';
import { keepMergesOut } from './clipboard';
import { shownTextAt } from './shown-text-at';
import { GRID_LOCALE, gridLocale, loadFunctionTexts } from './locales';
import { createReadingLayer } from './reading-layer';
import { showNarrowNumbers } from './narrow-numbers';
import { showMarks } from './show-marks';
import { followRowKeys, selectedRows } from './selected-rows';
import { repairAccessibility } from './repair-accessibility';
import { scrollIntoView } from './seen';

export interface GridOptions {
  readonly language: () => Language;
  readonly dark: boolean;
  readonly isProtected: (sheetId: string) => boolean;
  readonly onRefused: (why: 'structure' | 'protected') => void;
  /** Other cells are selected, by whomever; `cell` is the first of them. */
  readonly onSelect: (place: { readonly sheet: string; readonly cell: string }) => void;
  /** Headers and names of rows have scrolled out of sight, or are back. */
  readonly onHeads: (view: HeadsView | null) => void;
  /** The pointer rests on a marked cell, or no longer. */
  readonly onPoint: (mark: PointedMark | null) => void;
  /** Keys ask for rows to be put in or taken out. */
  readonly onRows: (command: RowCommand) => void;
  /** The menu of the selected cells is asked for at a place on the page. */
  readonly onMenu: (place: MenuPlace) => void;
}

/** The spreadsheet grid on the page. */
export interface GridView {
  /** Shows a workbook in place of the one before. `onReveal` is called when the host shows a cell. */
  show(
    file: OpenedFile,
    unitId: string,
    onReveal: (beside: boolean) => void,
  ): Promise<{ readonly host: WorkbenchHost; readonly changes: ChangeTracker }>;
  /** Ends a cell edit that is under way, keeping what was typed. */
  endEditing(): Promise<void>;
  /** Outlines what the cells were taken for, by sheet name, without touching them; null takes the outlines away. */
  showReading(marks: ReadonlyMap<string, readonly CellMark[]> | null): void;
  /** Marks what was found, and the cells that the open finding compares; the cells themselves stay as they are. */
  showFindings(findings: readonly Finding[], open: Finding | null): void;
  /** Keeps headers and names of these tables in sight, by sheet name. */
  setHeads(heads: ReadonlyMap<string, readonly TableHead[]>): void;
  /** Does what a menu asks for; false where the browser or the sheet does not let it. */
  run(command: Exclude<GridCommand, RowCommand>): Promise<boolean>;
  /** The rows of the selected cells; where they are no one block of rows, why. */
  selectedRows(): ReturnType<typeof selectedRows>;
  /** Cells of all sheets that show a text. */
  find(text: string): readonly FoundCell[];
  /** Puts the keyboard into the cells. */
  focus(): void;
  setLanguage(language: Language): Promise<void>;
  setDark(dark: boolean): void;
  /** The colour as the grid shows it: a dark one turns light and dark about. */
  shownColour(colour: string): string;
}

/** Starts the grid inside `container`, which must have a size. Rejects where its parts cannot be loaded. */
export async function startGrid(
  container: HTMLElement,
  { language, dark, isProtected, onRefused, onSelect, onHeads, onPoint, onRows, onMenu }: GridOptions,
): Promise<GridView> {
  const univer = new Univer({
    locale: GRID_LOCALE[language()],
    locales: { [GRID_LOCALE[language()]]: await gridLocale(language()) },
    darkMode: dark,
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      formulaBar: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      formula: { initialFormulaComputing: 0 },
    }),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  registerJxFunctions(injector);
  keepEnterForEntries(injector);
  const api = FUniver.newAPI(univer);
  guardGrid(api, { isProtected: () => isProtected(api.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? ''), onRefused });
  const reading = createReadingLayer(api);
  const found = createFindingLayer(api);
  let heads: ReadonlyMap<string, readonly TableHead[]> = new Map();
  /** What is outlined as understood. */
  let outlines: ReadonlyMap<string, readonly CellMark[]> | null = null;
  // The grid's own event leaves out cells that are gone to by name.
  api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (id !== 'sheet.operation.set-selections') return;
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const first = sheet?.getSelection()?.getActiveRange();
    if (sheet && first)
      onSelect({ sheet: sheet.getSheetName(), cell: cellName({ row: first.getRow() + 1, column: first.getColumn() + 1 }) });
  });
  let functionTexts = await loadFunctionTexts(language());
  let described: { dispose(): void } | null = null;
  let narrowNumbers: { dispose(): void } | null = null;
  let marks: { dispose(): void } | null = null;
  let shown: string | null = null;
  const drawn = new Promise<void>((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => stage >= LifecycleStages.Rendered && resolve());
  });

  const { endEditing, editingEnded } = followEditing(api);
  guardTabs(container, onRefused);
  const repair = repairAccessibility(container, language);
  followMenu(api, container, onMenu);
  followRowKeys(api, container, onRows);
  keepMergesOut(api, injector, onRefused);
  followPointer(api, container, found.at, onPoint);
  const lookAtHeads = followHeads(api, container, {
    headsOf: (sheet) => heads.get(sheet) ?? [],
    textOf: (row, column) => shownTextAt(api, row, column),
    onChange: onHeads,
  });
  return {
    async show(file, unitId, onReveal) {
      await fontsReady(file.workbook.data);
      fitZoom(file.workbook, container.clientWidth);
      reading.clear();
      found.clear();
      heads = new Map();
      if (shown !== null) api.disposeUnit(shown);
      shown = unitId;
      const { data, comments, origins } = file.workbook;
      api.createWorkbook(data);
      showComments(api, unitId, comments);
      // What interprets cells and the grid's own list of functions exist once a workbook does.
      narrowNumbers ??= showNarrowNumbers(injector);
      marks ??= showMarks(injector);
      described ??= describeJxFunctions(injector, functionTexts);
      const grid = openGrid(api, unitId);
      if (!grid) throw new Error('the grid did not open its workbook');
      outlines = null;
      const changes = trackChanges(grid, file.bytes);
      const host = createWorkbenchHost(api, {
        unitId,
        name: file.name,
        origin: (sheetId) => origins[sheetId],
        settings: new Map(file.settings),
        language,
        sheetFiles: { tracker: changes, add: withSheets, remove: withoutSheets, place: withForm, takeOff: withoutForm },
        endEditing,
        editingEnded,
        showArea: (select, area, beside) => {
          onReveal(beside);
          select();
          scrollIntoView(api, container, heads.get(api.getActiveWorkbook()?.getActiveSheet().getSheetName() ?? '') ?? [], area);
        },
      });
      if (!host) throw new Error('the grid did not open its workbook');
      host.onRowsMoved?.((move) => {
        found.moveRows(move);
        outlines = outlines && movedMarks(outlines, move);
        if (outlines) reading.show(grid.workbook, outlines);
        heads = movedHeads(heads, move);
        lookAtHeads();
      });
      await drawn;
      return { host, changes };
    },
    endEditing,
    showReading(marks) {
      const workbook = shown === null ? null : api.getWorkbook(shown)?.getWorkbook();
      outlines = marks;
      if (workbook) reading.show(workbook, marks);
    },
    showFindings(findings, open) {
      const workbook = shown === null ? null : api.getWorkbook(shown)?.getWorkbook();
      if (workbook) found.show(workbook, findings, open);
    },
    setHeads(next) {
      heads = next;
      lookAtHeads();
    },
    run: (command) => runGridCommand(api, container, command),
    selectedRows: () => selectedRows(api),
    find: (text) => findCells(api, text),
    focus: () => focusCells(container),
    async setLanguage(next) {
      const [locale, texts] = await Promise.all([gridLocale(next), loadFunctionTexts(next)]);
      functionTexts = texts;
      api.loadLocales(GRID_LOCALE[next], locale);
      api.setLocale(GRID_LOCALE[next]);
      described?.dispose();
      described = shown === null ? null : describeJxFunctions(injector, texts);
      repair();
    },
    setDark(next) {
      api.toggleDarkMode(next);
    },
    shownColour: (colour) => injector.get(ICanvasColorService).getRenderColor(colour),
  };
}
