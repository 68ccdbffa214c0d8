import { say, type Localized, type Problem } from '../../../core/localized';
import type { PaneController } from '../../controller/pane-controller';
import { readPicked, type PickedFile } from './picked-files';

const NOT_USABLE: Localized = { 'zh-CN': '模板“{name}”不能用：', 'en-US': 'The template “{name}” cannot be used: ' };

function unusable(name: string, { code, message }: Problem): Problem {
  const said = say(NOT_USABLE, { name });
  return { code, message: { 'zh-CN': said['zh-CN'] + message['zh-CN'], 'en-US': said['en-US'] + message['en-US'] } };
}

/**
 * 与下发模板核对: reads the template, checks the workbook against it, and shows what was found; it stays until it is taken off. Where the
 * file cannot be used, or the check fails, a person is told why and what held before stays.
 */
export async function holdTemplate({ workspace, checks, list }: PaneController, file: PickedFile): Promise<void> {
  const { store, tasks, engine, opened } = workspace;
  await opened();
  await tasks.run({ name: 'template', cancellable: true }, async (task) => {
    const before = store.getState().template;
    const read = await readPicked([file], engine, 'read-template', (given) => given, task);
    if (!read.ok) return checks.tell(read.problem, 'template');
    const { result } = read.value[0]!;
    if (!result.ok) return checks.tell(unusable(file.name, result.problem), 'template');
    store.dispatch({ type: 'template', template: result.value });
    if (await checks.run('template', task)) list.view('results');
    else store.dispatch({ type: 'template', template: before });
  });
}
