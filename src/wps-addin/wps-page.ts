import type { EtApplication, EtEvents, EtPage } from '../hosts/wps/types';

/** Registers a function for cells under a namespace; since 12.1.0.20540. */
export type AddCustomFunction = (namespace: string, name: string, evaluate: (...args: readonly unknown[]) => unknown) => void;

/** What the pages of one add-in share as long as WPS runs. */
export interface PluginStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): void;
}

/** What may be a member of `Application` or of the global `wps`, depending on the build. */
interface Members {
  readonly ApiEvent?: EtEvents | null;
  readonly PluginStorage?: PluginStorage | null;
  readonly AddCustomFunction?: AddCustomFunction;
  readonly CreateTaskPane?: EtApplication['CreateTaskPane'];
  readonly GetTaskPane?: EtApplication['GetTaskPane'];
}

/** What WPS puts into the pages of its add-ins. */
export interface WpsGlobals {
  readonly Application?: (EtApplication & Members) | null;
  readonly wps?:
    (Members & { readonly Application?: (EtApplication & Members) | null; EtApplication?(): (EtApplication & Members) | null }) | null;
}

/** WPS Spreadsheets as a page of an add-in sees it. */
export interface WpsPage extends EtPage {
  readonly PluginStorage: PluginStorage | null;
  readonly AddCustomFunction: AddCustomFunction | null;
  readonly CreateTaskPane: NonNullable<EtApplication['CreateTaskPane']> | null;
  readonly GetTaskPane: NonNullable<EtApplication['GetTaskPane']> | null;
}

/** Calls a member on the object that has it: WPS knows it by that. */
function bound<Name extends keyof Members>(owners: readonly Members[], name: Name): NonNullable<Members[Name]> | null {
  const owner = owners.find((one) => one[name] !== undefined && one[name] !== null);
  const member: unknown = owner?.[name];
  if (member === undefined) return null;
  return (
    typeof member === 'function' ? (...args: unknown[]) => (member as (...all: unknown[]) => unknown).apply(owner, args) : member
  ) as NonNullable<Members[Name]>;
}

/** Finds WPS Spreadsheets among what a page has; null in a page that something else opened. */
export function wpsPage({ Application, wps }: WpsGlobals): WpsPage | null {
  const app = Application ?? wps?.Application ?? wps?.EtApplication?.() ?? null;
  if (app === null) return null;
  const owners: readonly Members[] = wps ? [app, wps] : [app];
  const AddCustomFunction = bound(owners, 'AddCustomFunction');
  return {
    Application: app,
    ApiEvent: bound(owners, 'ApiEvent'),
    PluginStorage: bound(owners, 'PluginStorage'),
    AddCustomFunction,
    CreateTaskPane: bound(owners, 'CreateTaskPane'),
    GetTaskPane: bound(owners, 'GetTaskPane'),
    liveFunctions: AddCustomFunction !== null,
  };
}

/** What tells an open workbook from others: where its file is, or its name as long as it has none. */
export function bookKey({ Application }: EtPage): string {
  const book = Application.ActiveWorkbook;
  return book ? (book.FullName ?? book.Name) : '';
}
