import type { Localized, Problem } from '../../core/localized';
import type { EditPlan } from '../../core/plan/types';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import type { JournalEntry, Progress } from '../../hosts/port';
import type { Catalogue } from '../../service/engine-service';
import type { MessageKey } from '../messages/catalogue';
import type { Brought } from './brought-settings';
import type { IgnoredFinding } from './ignored';
import { keepPlace } from './selectors';
import type { PaneSettings } from './pane-settings';
import type { Times } from './times';
import type {
  Checked,
  Listing,
  PaneState,
  PreviewRequest,
  Receipt,
  RunningTask,
  TaskName,
  TextHeld,
  TogetherHeld,
  View,
} from './pane-state';

/** Everything that can happen to the pane's state. */
export type Action =
  | {
      readonly type: 'opened';
      readonly settings: PaneSettings;
      readonly profile: string | null;
      readonly ignored: readonly IgnoredFinding[];
      readonly brought: Brought | null;
      readonly setAside: readonly Localized[];
      readonly journal: readonly JournalEntry[];
      readonly times: Times;
      readonly catalogue: Catalogue | null;
      readonly firstRun: boolean;
    }
  | { readonly type: 'viewed'; readonly view: View }
  | { readonly type: 'first-run-done' }
  | { readonly type: 'task-started'; readonly task: RunningTask }
  | { readonly type: 'task-progress'; readonly progress: Progress }
  | { readonly type: 'task-ended' }
  | { readonly type: 'checked'; readonly checked: Checked }
  | { readonly type: 'workbook-changed' }
  | { readonly type: 'must-be-asked'; readonly why: Localized }
  | { readonly type: 'failed'; readonly problem: Problem; readonly during: TaskName | null }
  | { readonly type: 'trouble-dismissed' }
  | { readonly type: 'previewed'; readonly request: PreviewRequest; readonly plan: EditPlan }
  | { readonly type: 'preview-closed' }
  | { readonly type: 'receipt'; readonly receipt: Receipt | null }
  | { readonly type: 'journal'; readonly journal: readonly JournalEntry[] }
  | { readonly type: 'times'; readonly times: Times }
  | { readonly type: 'settings'; readonly settings: PaneSettings }
  | { readonly type: 'profile'; readonly profile: string | null }
  | { readonly type: 'template'; readonly template: WorkbookSnapshot | null }
  | { readonly type: 'together-held'; readonly held: TogetherHeld }
  | { readonly type: 'text-held'; readonly held: TextHeld }
  | { readonly type: 'ignored'; readonly ignored: readonly IgnoredFinding[]; readonly checked: Checked | null }
  | { readonly type: 'brought'; readonly brought: Brought | null }
  | { readonly type: 'set-aside'; readonly said: Localized }
  | { readonly type: 'set-aside-gone'; readonly said: readonly Localized[] }
  | { readonly type: 'listed'; readonly listing: Partial<Listing> }
  | { readonly type: 'pointed'; readonly finding: string }
  | { readonly type: 'announced'; readonly message: MessageKey; readonly params: Readonly<Record<string, string>> };

/** After a new check the list keeps its place as far as what it pointed to is still there. */
function withChecked(state: PaneState, checked: Checked | null): PaneState {
  const { listing } = state;
  const table = checked?.outcome.result.tables.some(({ id }) => id === listing.table) ? listing.table : null;
  return withPlace(state, { ...state, checked, listing: { ...listing, table } });
}

function withPlace(before: PaneState, after: PaneState): PaneState {
  return { ...after, listing: keepPlace(before, after) };
}

function announced(state: PaneState, message: MessageKey | Localized, params: Readonly<Record<string, string>>): PaneState {
  return { ...state, announcement: { serial: (state.announcement?.serial ?? 0) + 1, message, params } };
}

/** Another page: what the last command came to has been read where it stood. */
function viewed(state: PaneState, view: View): PaneState {
  const cameFrom = view !== 'tools' && state.view === 'tools' ? 'tools' : 'results';
  return {
    ...state,
    view,
    cameFrom,
    preview: view === 'preview' ? state.preview : null,
    receipt: view === 'results' ? state.receipt : null,
  };
}

/** Whether what a receipt tells of was taken back: its own undo would find nothing. */
function isTakenBack(receipt: Receipt | null, journal: readonly JournalEntry[]): boolean {
  return receipt?.kind === 'applied' && receipt.entry !== null && !journal.some(({ id }) => id === receipt.entry);
}

/** The state after an action. Pure. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'opened':
      return {
        ...state,
        ready: true,
        settings: action.settings,
        profile: action.profile,
        ignored: action.ignored,
        brought: action.brought,
        setAside: action.setAside,
        journal: action.journal,
        times: action.times,
        catalogue: action.catalogue,
        firstRun: action.firstRun,
      };
    case 'viewed':
      return viewed(state, action.view);
    case 'first-run-done':
      return { ...state, firstRun: false };
    case 'task-started':
      return {
        ...state,
        task: action.task,
        trouble: action.task.quiet ? state.trouble : null,
        receipt: action.task.quiet ? state.receipt : null,
      };
    case 'task-progress':
      return state.task ? { ...state, task: { ...state.task, progress: action.progress } } : state;
    case 'task-ended':
      return { ...state, task: null };
    case 'checked':
      return { ...withChecked(state, action.checked), stale: false, mustBeAsked: null, firstRun: false };
    case 'workbook-changed':
      return { ...state, stale: state.checked !== null, preview: state.preview && { ...state.preview, outdated: true } };
    case 'must-be-asked':
      return { ...state, mustBeAsked: action.why };
    case 'failed':
      return { ...state, trouble: { problem: action.problem, during: action.during } };
    case 'trouble-dismissed':
      return { ...state, trouble: null };
    case 'previewed':
      return { ...state, view: 'preview', cameFrom: 'results', preview: { request: action.request, plan: action.plan, outdated: false } };
    case 'preview-closed':
      return { ...state, view: 'results', preview: null };
    case 'receipt':
      return action.receipt?.kind === 'notice'
        ? announced({ ...state, receipt: action.receipt }, action.receipt.message, {})
        : { ...state, receipt: action.receipt };
    case 'journal':
      return { ...state, journal: action.journal, receipt: isTakenBack(state.receipt, action.journal) ? null : state.receipt };
    case 'times':
      return { ...state, times: action.times };
    case 'settings':
      return { ...state, settings: action.settings };
    case 'profile':
      return { ...state, profile: action.profile };
    case 'template':
      return { ...state, template: action.template };
    case 'together-held':
      return { ...state, together: action.held };
    case 'text-held':
      return { ...state, text: action.held };
    case 'ignored':
      return { ...withChecked(state, action.checked), ignored: action.ignored };
    case 'brought':
      return { ...state, brought: action.brought };
    case 'set-aside':
      return { ...state, setAside: [...state.setAside, action.said] };
    case 'set-aside-gone':
      return { ...state, setAside: state.setAside.filter((one) => !action.said.includes(one)) };
    case 'listed':
      return withPlace(state, { ...state, listing: { ...state.listing, ...action.listing } });
    case 'pointed':
      return { ...state, pointed: { finding: action.finding } };
    case 'announced':
      return announced(state, action.message, action.params);
  }
}
