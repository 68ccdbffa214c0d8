import { say, type Localized, type Problem } from '../../../core/localized';
import type { PlacedForm } from '../../../core/forms/place/placed-form';
import type { FormPlan, SheetsPlan } from '../../../hosts/port';
import type { OwnTemplate } from '../../../service/errand-types';
import type { OwnPicked } from '../../controller/sheet-commands';
import type { PaneController } from '../../controller/pane-controller';
import { titleOf } from '../../controller/sheet-commands';
import { readPicked, type PickedFile } from './picked-files';

/** A folder may hold anything: what is no workbook by its name is not opened, nor what a program keeps beside an open one. */
const WORKBOOK = /^(?!~\$).*\.(?:xlsx|xlsm|xls|et|ods)$/i;
/** Files that are read at once. */
const MOST_FILES = 200;

const COMMAND: Localized = { 'zh-CN': '插入本单位的模板', 'en-US': "Insert the unit's own form" };
const TOO_MANY: Localized = {
  'zh-CN': '一次最多读 {n} 个文件，其余 {rest} 个没有读。',
  'en-US': 'At most {n} files are read at once; {rest} were not read.',
};
const NONE: Problem = {
  code: 'no-workbook',
  message: {
    'zh-CN': '其中没有工作簿（.xlsx、.xlsm、.xls、.et、.ods）。',
    'en-US': 'There is no workbook among them (.xlsx, .xlsm, .xls, .et, .ods).',
  },
};

/**
 * 本单位的模板: reads workbooks and keeps the sheets that forms can be begun from, as long as the pane is open; nothing of the files is
 * stored. What is wrong with a file is told beside the rest. Null where a person was told why nothing was read, or cancelled.
 */
export async function readOwnTemplates(
  { workspace, checks, sheets }: PaneController,
  picked: readonly PickedFile[],
): Promise<OwnPicked | null> {
  const { tasks, engine, opened } = workspace;
  await opened();
  const workbooks = picked.filter(({ name }) => WORKBOOK.test(name));
  if (workbooks.length === 0) {
    checks.tell(NONE, 'insert');
    return null;
  }
  let own: OwnPicked | null = null;
  await tasks.run({ name: 'insert', cancellable: true }, async (task) => {
    const read = await readPicked(workbooks.slice(0, MOST_FILES), engine, 'own-templates', (file) => file, task);
    if (!read.ok) return checks.tell(read.problem, 'insert');
    const rest = workbooks.length - MOST_FILES;
    own = {
      templates: read.value.flatMap(({ result }) => (result.ok ? result.value.templates : [])),
      others: read.value.flatMap(({ name, result }) =>
        result.ok && result.value.others.length > 0 ? [{ name, sheets: result.value.others }] : [],
      ),
      unread: [
        ...read.value.flatMap(({ name, result }) => (result.ok ? [] : [{ name, message: result.problem.message }])),
        ...(rest > 0 ? [{ name: '…', message: say(TOO_MANY, { n: String(MOST_FILES), rest: String(rest) }) }] : []),
      ],
    };
    sheets.own = own;
  });
  return own;
}

function commandTitle({ file, sheet }: OwnTemplate): Localized {
  return titleOf(COMMAND, { 'zh-CN': `${sheet}（${file}）`, 'en-US': `${sheet} (${file})` });
}

/** The plan that puts a template at a place. */
export function ownFormPlan(template: OwnTemplate, form: PlacedForm): FormPlan {
  return { title: commandTitle(template), form, write: () => Promise.resolve(template.book) };
}

/** The plan that puts a template in as a new sheet. */
export function ownPlan({ workspace: { engine } }: PaneController, template: OwnTemplate): SheetsPlan {
  const { sheet, draft, book } = template;
  return {
    title: commandTitle(template),
    drafts: [draft],
    write: async ([given]) => {
      const name = given?.name ?? sheet;
      if (name === sheet) return book;
      const named = await engine.run('name-template', { book, from: sheet, name });
      if (!named.ok) throw new Error(named.problem.code);
      return named.value;
    },
  };
}
