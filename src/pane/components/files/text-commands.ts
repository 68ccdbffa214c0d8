import { reportName } from '../../download';
import type { PaneController } from '../../controller/pane-controller';
import type { DraftedText } from '../../../service/errand-types';
import { onChecked } from '../../controller/on-checked';
import { readPicked, type PickedFile } from './picked-files';
import { NOT_SAVED } from '../../controller/save-problem';

/**
 * 报告文字核对: holds a report in words against the tables, and keeps what came of it until the next one. Where it cannot be read a
 * person is told why and what was there stays.
 */
export async function holdText(controller: PaneController, file: PickedFile): Promise<void> {
  const { workspace, checks } = controller;
  const { store, tasks, engine, opened } = workspace;
  await opened();
  await tasks.run({ name: 'text', cancellable: true }, async (task) => {
    const read = await readPicked([file], engine, 'read-text', (given) => given, task);
    if (!read.ok) return checks.tell(read.problem, 'text');
    const { result } = read.value[0]!;
    if (!result.ok) return checks.tell(result.problem, 'text');
    const report = await onChecked(controller, 'text', 'hold-text', result.value, task);
    const { checked } = store.getState();
    if (report && checked) store.dispatch({ type: 'text-held', held: { text: result.value, report, checked } });
  });
}

/** Holds the same text against the tables as they are now. */
export async function holdTextAgain(controller: PaneController): Promise<void> {
  const { store, tasks } = controller.workspace;
  await tasks.run({ name: 'text', cancellable: true }, async (task) => {
    const { text } = store.getState();
    const report = text && (await onChecked(controller, 'text', 'hold-text', text.text, task));
    const { checked } = store.getState();
    if (text && report && checked) store.dispatch({ type: 'text-held', held: { text: text.text, report, checked } });
  });
}

const TYPES = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', txt: 'text/plain' } as const;

/** What a draft was saved as, and what is in it. */
export interface SavedDraft extends Omit<DraftedText, 'content'> {
  readonly name: string;
}

/** 起草自评报告: drafts reports from the self-evaluations and saves them; null where a person was told why there are none. */
export async function saveDraft(controller: PaneController, format: keyof typeof TYPES): Promise<SavedDraft | null> {
  const { workspace, checks, saveFile } = controller;
  const { store, tasks, opened } = workspace;
  let saved: SavedDraft | null = null;
  await opened();
  await tasks.run({ name: 'draft', cancellable: true }, async (task) => {
    const drafted = await onChecked(controller, 'draft', 'draft-text', format, task);
    if (!drafted) return;
    const { content, ...counts } = drafted;
    const name = reportName(store.getState().checked!.workbook, '-自评报告', format);
    try {
      saveFile!(name, content, TYPES[format]);
      saved = { name, ...counts };
    } catch {
      checks.tell(NOT_SAVED, 'draft');
    }
  });
  return saved;
}
