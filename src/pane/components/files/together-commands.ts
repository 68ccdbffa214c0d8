import type { Language } from '../../../core/localized';
import type { Ledger, ReadTables } from '../../../service/errand-types';
import { checkRequest } from '../../controller/check-task';
import type { PaneController } from '../../controller/pane-controller';
import { XLSX_TYPE } from '../../download';
import { onChecked } from '../../controller/on-checked';
import { readPicked, type PickedFile } from './picked-files';
import { NOT_SAVED } from '../../controller/save-problem';

/** Files under names of which no two are the same, nor that of the open workbook: a cell is told of by the name of its file. */
function withOwnNames(files: readonly PickedFile[], open: string): readonly PickedFile[] {
  const taken = new Set([open]);
  return files.map((file) => {
    let name = file.name;
    for (let count = 2; taken.has(name); count += 1) name = `${file.name} (${count})`;
    taken.add(name);
    return { name, size: file.size, arrayBuffer: () => file.arrayBuffer() };
  });
}

/**
 * 多个文件一起核对: reads and checks further workbooks under the settings of the open one and holds all of them against each other. What
 * is wrong with a file is told beside the rest.
 */
export async function holdTogether(controller: PaneController, picked: readonly PickedFile[]): Promise<void> {
  const { workspace, checks } = controller;
  const { store, tasks, engine, opened } = workspace;
  await opened();
  await tasks.run({ name: 'together', cancellable: true }, async (task) => {
    const before = store.getState();
    if ((before.checked === null || before.stale) && !(await checks.run('together', task))) return;
    const { template: _template, ...request } = checkRequest(store.getState());
    const files = withOwnNames(picked, store.getState().checked!.workbook);
    const read = await readPicked(files, engine, 'read-tables', (file) => ({ file, request: { ...request, ignored: [] } }), task);
    if (!read.ok) return checks.tell(read.problem, 'together');
    const usable = read.value.flatMap(({ result }) => (result.ok ? [result.value] : []));
    const unread = read.value.flatMap(({ name, result }) => (result.ok ? [] : [{ name, problem: result.problem }]));
    const report = await onChecked(controller, 'together', 'hold-together', usable, task);
    const { checked } = store.getState();
    if (report && checked) store.dispatch({ type: 'together-held', held: { files: usable, unread, report, checked } });
  });
}

/** Holds the same files against the open workbook as it is now. */
export async function holdTogetherAgain(controller: PaneController): Promise<void> {
  const { store, tasks } = controller.workspace;
  await tasks.run({ name: 'together', cancellable: true }, async (task) => {
    const held = store.getState().together;
    const report = held && (await onChecked(controller, 'together', 'hold-together', held.files, task));
    const { checked } = store.getState();
    if (held && report && checked) store.dispatch({ type: 'together-held', held: { ...held, report, checked } });
  });
}

/** What a ledger was saved as, and what is in it. */
export interface SavedLedger extends Omit<Ledger, 'content'> {
  readonly name: string;
}

/** 汇总台账: the ledger of the open workbook and of those that were read; null where a person was told why there is none. */
export async function saveLedger(controller: PaneController, name: string, language: Language): Promise<SavedLedger | null> {
  const { workspace, checks, saveFile } = controller;
  const { store, tasks } = workspace;
  let saved: SavedLedger | null = null;
  await tasks.run({ name: 'together', cancellable: true }, async (task) => {
    const { together } = store.getState();
    const others: readonly ReadTables[] = together?.files ?? [];
    const ledger = await onChecked(controller, 'together', 'write-ledger', { others, unread: together?.unread ?? [], language }, task);
    if (!ledger) return;
    const { content, ...counts } = ledger;
    try {
      saveFile!(name, content, XLSX_TYPE);
      saved = { name, ...counts };
    } catch {
      checks.tell(NOT_SAVED, 'together');
    }
  });
  return saved;
}
