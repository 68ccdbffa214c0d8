/**
 * Which parts of Office.js the host stands on. The manifest declares `REQUIRED_SETS`; everything in `PROBED_SETS` is asked
 * for at run time, and the host does without it where it is missing.
 */
export interface RequirementSet {
  readonly set: 'ExcelApi' | 'CustomFunctionsRuntime' | 'SharedRuntime';
  readonly version: string;
  /** What the host uses it for, and what happens without it. */
  readonly use: string;
}

/** Excel 2019 is the oldest version that has them all, and Excel for iPad has them. */
export const REQUIRED_SETS = [
  {
    set: 'ExcelApi',
    version: '1.7',
    use: 'getRangeByIndexes, workbook.name, worksheet.onChanged (1.7), suspendApiCalculationUntilNextSync and conditionalFormats (1.6), customXmlParts (1.5), settings and OrNullObject (1.4)',
  },
] as const satisfies readonly RequirementSet[];

export const PROBED_SETS = {
  /** RangeAreas, get…Properties, screen updating, events of the whole workbook, the state of calculation. Without it a mark takes a conditional format per block, and under manual calculation every formula may be out of date. */
  cellProperties: {
    set: 'ExcelApi',
    version: '1.9',
    use: 'getRowProperties, getRanges, conditionalFormats of several ranges, suspendScreenUpdatingUntilNextSync, worksheets.onChanged, worksheet.shapes, application.calculationState',
  },
  /** Threaded comments. Without it the workbook has none. */
  comments: { set: 'ExcelApi', version: '1.10', use: 'worksheet.comments' },
  /** Dynamic arrays. Without it there are none to respect. */
  spill: { set: 'ExcelApi', version: '1.12', use: 'hasSpill, savedAsArray, getSpillParentOrNullObject' },
  /** Without it merges are not read, and the tables are understood from their blank cells. */
  mergedAreas: { set: 'ExcelApi', version: '1.13', use: 'getMergedAreasOrNullObject' },
  /** Without it the pane offers new sheets as a file to save. */
  insertSheets: { set: 'ExcelApi', version: '1.13', use: 'workbook.insertWorksheetsFromBase64' },
  /** Without it nothing is written next to a table that could grow. */
  tableSize: { set: 'ExcelApi', version: '1.13', use: 'table.resize' },
  /** Without it the host knows its own changes by their addresses. */
  triggerSource: { set: 'ExcelApi', version: '1.14', use: 'triggerSource of change events' },
  /** Without it findings are marked by colour alone. */
  notes: { set: 'ExcelApi', version: '1.18', use: 'worksheet.notes' },
  /** Without it there are no buttons in the ribbon and no functions: the pane is opened from the list of add-ins. */
  ribbon: { set: 'SharedRuntime', version: '1.1', use: 'Office.actions.associate, Office.addin.showAsTaskpane' },
  /** What Excel claims; whether the functions really calculate shows when the workbook is read. Without it plain formulas are written. */
  functions: { set: 'CustomFunctionsRuntime', version: '1.3', use: 'worksheet functions JX.…, CustomFunctions.Error' },
} as const satisfies Readonly<Record<string, RequirementSet>>;

export type Feature = keyof typeof PROBED_SETS;
export type Features = Readonly<Record<Feature, boolean>>;

/** What is certain before Excel was asked. */
export const NO_FEATURES: Features = {
  cellProperties: false,
  comments: false,
  spill: false,
  mergedAreas: false,
  insertSheets: false,
  tableSize: false,
  triggerSource: false,
  notes: false,
  ribbon: false,
  functions: false,
};

/** The part of `Office` that answers for requirement sets and tells of the selection. */
export interface OfficeApi {
  readonly context: {
    readonly requirements: Pick<Office.RequirementSetSupport, 'isSetSupported'>;
    /** Outside a workbook there is none. */
    readonly document?: {
      addHandlerAsync(event: Office.EventType, handler: () => void): void;
      removeHandlerAsync(event: Office.EventType, options: { readonly handler: () => void }): void;
    };
  };
  readonly EventType?: Pick<typeof Office.EventType, 'DocumentSelectionChanged'>;
}

/** The part of `Excel` that the host calls. */
export interface ExcelApi {
  readonly run: typeof Excel.run;
  /** There where the client library knows notes; a library from the intranet can be older than the Excel that loads it. */
  readonly NoteCollection?: unknown;
}

/**
 * Asks Excel, and the client library, which of the newer parts they have. Versions without functions were seen to claim them
 * (OfficeDev/office-js#884, #1031), so they count only with the runtime that the manifest puts them in.
 */
export function probeFeatures(office: OfficeApi, excel: ExcelApi): Features {
  const { requirements } = office.context;
  const entries = Object.entries(PROBED_SETS).map(
    ([feature, { set, version }]) => [feature, requirements.isSetSupported(set, version)] as const,
  );
  const features = Object.fromEntries(entries) as Features;
  return { ...features, notes: features.notes && excel.NoteCollection !== undefined, functions: features.functions && features.ribbon };
}
