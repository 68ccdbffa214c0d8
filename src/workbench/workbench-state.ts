import type { Language, Problem } from '../core/localized';
import type { ReportTable } from '../core/report/types';
import type { UndrawnKind } from '../hosts/univer/look/undrawn';
import type { ThemeChoice } from '../pane/theme/themes';
import type { HeadsView } from './grid/follow-heads';
import type { MenuPlace } from './grid/follow-menu';
import type { PointedMark } from './grid/follow-pointer';
import { remembered } from './remembered-choices';

/** A word to the person about the last command. */
export type Notice =
  | { readonly kind: 'problem'; readonly title: string; readonly problem: Problem }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'undrawn'; readonly what: readonly UndrawnKind[] }
  | { readonly kind: 'refused'; readonly why: 'structure' | 'protected' | 'clipboard' | 'columns' | 'severalBlocks' };

export interface WorkbenchState {
  /** `null` until the grid has started. */
  readonly fileName: string | null;
  /** Name of the file that is being opened; empty while the grid starts. */
  readonly opening: string | null;
  readonly notice: Notice | null;
  /** What a command did, for whoever does not see the grid. */
  readonly said: string;
  /** A file waits for the answer whether unsaved changes may go. */
  readonly waiting: { readonly open: () => Promise<void> } | null;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly dark: boolean;
  /** What narrow windows show. */
  readonly view: 'grid' | 'pane';
  readonly paneShown: boolean;
  /** Whether the grid shows what was understood (读法). */
  readonly reading: boolean;
  /** Whether the grid marks what the pane lists. */
  readonly marks: boolean;
  /** Tables of the last check. */
  readonly tables: readonly ReportTable[];
  /** Whether something is being looked for (Ctrl+F). */
  readonly finding: boolean;
  readonly selected: { readonly sheet: string; readonly cell: string } | null;
}

/** What stands over the grid and moves with it. */
export interface Overlay {
  readonly heads: HeadsView | null;
  readonly mark: PointedMark | null;
  /** Where the menu of the selected cells is open. */
  readonly menu: MenuPlace | null;
}

function firstLanguage(): Language {
  const kept = remembered('language');
  if (kept === 'zh-CN' || kept === 'en-US') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark', 'high-contrast'];

/** The page before the grid has started, in the language and theme chosen last. */
export function firstState(): WorkbenchState {
  return {
    fileName: null,
    opening: '',
    notice: null,
    said: '',
    waiting: null,
    language: firstLanguage(),
    theme: THEMES.find((theme) => theme === remembered('theme')) ?? 'auto',
    dark: false,
    view: 'grid',
    paneShown: true,
    reading: false,
    marks: true,
    tables: [],
    finding: false,
    selected: null,
  };
}
