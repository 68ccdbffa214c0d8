import type { Localized, Problem } from '../../core/localized';
import type { EditPlan, FillStyle, PlanPurpose, SkippedEdit } from '../../core/plan/types';
import type { ReadText, TextReport } from '../../core/report/text-report';
import type { TogetherReport } from '../../core/report/together-report';
import type { Severity } from '../../core/finding';
import type { SheetVisibility, SnapshotNote, WorkbookSnapshot } from '../../core/snapshot/types';
import type { JournalEntry, Progress } from '../../hosts/port';
import type { Catalogue, CheckOutcome, FinalizeStyle } from '../../service/engine-service';
import type { LedgerOrder, ReadTables } from '../../service/errand-types';
import type { MessageKey } from '../messages/catalogue';
import type { Brought } from './brought-settings';
import type { IgnoredFinding } from './ignored';
import { DEFAULT_SETTINGS, type PaneSettings } from './pane-settings';
import type { Times } from './times';

/** What fills the pane: the results, or one page on top of them. */
export type View = 'results' | 'tools' | 'settings' | 'preview' | 'ignored' | 'brought' | 'history' | 'report' | 'keyboard' | RarePage;

/** Pages that few people open: each is loaded when it is. */
export type RarePage = 'templates' | 'carry' | 'template' | 'text' | 'draft' | 'together';

export type TaskName =
  | 'check'
  | 'recheck'
  | 'fill'
  | 'highlight'
  | 'clear'
  | 'fix'
  | 'finalize'
  | 'repair'
  | 'revert'
  | 'forget'
  | 'sample'
  | 'report'
  | 'insert'
  | Exclude<RarePage, 'templates'>;

/** Something under way. A quiet one runs beside the person's work and gives way to any command. */
export interface RunningTask {
  readonly name: TaskName;
  readonly quiet: boolean;
  readonly progress: Progress | null;
  readonly cancellable: boolean;
}

/** What the pane keeps of a sheet besides the engine's results. */
interface SheetState {
  readonly name: string;
  readonly protected: boolean;
  readonly visibility: SheetVisibility;
}

export interface Checked {
  readonly workbook: string;
  readonly outcome: CheckOutcome;
  readonly sheets: readonly SheetState[];
  readonly notes: readonly SnapshotNote[];
  /** True where the workbook is too large to be read and checked unasked. */
  readonly large: boolean;
  /** How long reading and checking took, in milliseconds. */
  readonly took: number;
}

/** Which fixes: all safe ones that the list shows, on sheets that can be written, or those of these findings. */
export type FixChoice = 'safe' | readonly string[] | PickedChoice;

/** What a person picked among the choices or likely causes of a finding, by their places in the list. */
export interface PickedChoice {
  readonly finding: string;
  readonly chosen: readonly number[];
}

/** What a preview would do when it is confirmed, and how to make it anew. */
export type PreviewRequest =
  | {
      readonly kind: 'fill';
      readonly style: FillStyle;
      /** Whether rows are filled that may have been misread. */ readonly includeUnsure: boolean;
    }
  | { readonly kind: 'finalize'; readonly style: FinalizeStyle }
  | { readonly kind: 'fix'; readonly choice: FixChoice };

interface Preview {
  readonly request: PreviewRequest;
  readonly plan: EditPlan;
  /** True once the sheet changed after the plan was made: it must be made anew before it may be applied. */
  readonly outdated: boolean;
}

/** A report in words that was held against the tables, and the check that they were read by. */
export interface TextHeld {
  readonly text: ReadText;
  readonly report: TextReport;
  readonly checked: Checked;
}

/** Further workbooks that were read, and what came of holding them and the open one against each other. */
export interface TogetherHeld {
  readonly files: readonly ReadTables[];
  readonly unread: LedgerOrder['unread'];
  readonly report: TogetherReport;
  readonly checked: Checked;
}

interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** What became of a command, shown until the next one. */
export type Receipt =
  | {
      readonly kind: 'applied';
      readonly purpose: PlanPurpose | 'sheets' | 'form';
      readonly title: Localized;
      readonly entry: string | null;
      /** Cells, or worksheets that were put in. */
      readonly written: number;
      readonly refused: readonly SkippedEdit[];
      readonly skipped: readonly SkippedEdit[];
      readonly remarks: readonly Localized[];
    }
  | {
      readonly kind: 'reverted';
      /** What was taken back; null for all marks. */ readonly title: Localized | null;
      readonly restored: number;
      /** Worksheets that were taken out again; only where the command had put some in. */
      readonly sheets?: number;
      readonly changedSince: readonly CellPlace[];
      readonly refused: readonly SkippedEdit[];
    }
  | { readonly kind: 'notice'; readonly message: MessageKey | Localized };

/** Something went wrong; `during` is offered again. */
export interface Trouble {
  readonly problem: Problem;
  readonly during: TaskName | null;
}

/** Selected cells that belong to no table (校验选中的表): the list shows what touches them. */
export interface Scope {
  readonly sheet: string;
  readonly range: string;
}

/** How the findings are arranged: by gravity over all sheets, or under their tables or rules. */
export type Grouping = 'gravity' | 'table' | 'rule';

/** How the list of findings is shown. */
export interface Listing {
  readonly grouping: Grouping;
  readonly severity: Severity | null;
  /** Table id, or null for all tables. */
  readonly table: string | null;
  readonly scope: Scope | null;
  /** Rule id, or null for all rules. */
  readonly rule: string | null;
  /** What is searched for; empty for everything. */
  readonly text: string;
  /** Id of the finding whose details are open. */
  readonly selected: string | null;
  /** One finding at a time in place of the list. */
  readonly review: boolean;
}

/** For the screen reader; `serial` makes the same text heard again. */
interface Announcement {
  readonly serial: number;
  readonly message: MessageKey | Localized;
  readonly params: Readonly<Record<string, string>>;
}

export interface PaneState {
  /** False until what the workbook keeps was read. */
  readonly ready: boolean;
  readonly view: View;
  /** Where the back arrow of the shown page leads. */
  readonly cameFrom: View;
  readonly firstRun: boolean;
  readonly catalogue: Catalogue | null;
  readonly settings: PaneSettings;
  /** Text of the unit's own profile, kept in the workbook; null where it keeps none. */
  readonly profile: string | null;
  /** The template that was sent out, against which the tables are held; null for none. */
  readonly template: WorkbookSnapshot | null;
  /** The report in words that was held against the tables last; null for none. */
  readonly text: TextHeld | null;
  /** The workbooks that were picked last to be held against the open one; null for none. */
  readonly together: TogetherHeld | null;
  readonly ignored: readonly IgnoredFinding[];
  /** What came with the file and is not used unless a person agrees; null where there is nothing. */
  readonly brought: Brought | null;
  /** What the workbook keeps that is damaged and was set aside, in words. */
  readonly setAside: readonly Localized[];
  readonly journal: readonly JournalEntry[];
  /** When they were run, where that is known. */
  readonly times: Times;
  readonly task: RunningTask | null;
  readonly checked: Checked | null;
  /** True when the workbook changed after the last check. */
  readonly stale: boolean;
  /** Why no check comes by itself any more until a person asks for one; null where one does. */
  readonly mustBeAsked: Localized | null;
  readonly trouble: Trouble | null;
  readonly preview: Preview | null;
  readonly receipt: Receipt | null;
  readonly listing: Listing;
  /** The finding about the cell that was last selected in the workbook; a new one each time. */
  readonly pointed: { readonly finding: string } | null;
  readonly announcement: Announcement | null;
}

/** Nothing narrowed. */
export const EVERYTHING = { severity: null, table: null, scope: null, rule: null, text: '' } as const;

const INITIAL_LISTING: Listing = { ...EVERYTHING, grouping: 'gravity', selected: null, review: false };

export const INITIAL_STATE: PaneState = {
  ready: false,
  view: 'results',
  cameFrom: 'results',
  firstRun: false,
  catalogue: null,
  settings: DEFAULT_SETTINGS,
  profile: null,
  template: null,
  text: null,
  together: null,
  ignored: [],
  brought: null,
  setAside: [],
  journal: [],
  times: {},
  task: null,
  checked: null,
  stale: false,
  mustBeAsked: null,
  trouble: null,
  preview: null,
  receipt: null,
  listing: INITIAL_LISTING,
  pointed: null,
  announcement: null,
};
