import path from 'node:path';
import { draftForm } from '../core/forms/lay-out-form';
import { withOwnNames } from '../core/forms/laid-out-sheets';
import { formById, FORMS } from '../core/forms/all-forms';
import type { FormStyle } from '../core/forms/types';
import type { Localized, Result } from '../core/localized';
import type { FormReceipt } from '../hosts/port';
import { draftBook } from '../reports/xlsx/laid-out-book';
import { textWidth } from '../core/text-width';
import { copyFolder } from './copies';
import { expandInputs } from './expand-inputs';
import { listOwn, ownBook, type OwnList } from './own-templates';
import { problems } from './command-problems';
import { terminalSafe } from './stream-sink';
import { ownInto, templateInto, type IntoSettings } from './template-into';
import { EXIT } from './terminal';
import type { ExitStatus, Terminal } from './terminal';

const WORDS = {
  heading: {
    'zh-CN': '共 {count} 种表式；写成工作簿：perfscore template 编号 --out 文件名.xlsx',
    'en-US': '{count} forms; to write one: perfscore template ID --out FILE.xlsx',
  },
  unknown: {
    'zh-CN': '没有表式 {id}。全部表式见 perfscore template。',
    'en-US': 'There is no form {id}. For all forms see perfscore template.',
  },
  noOut: {
    'zh-CN': '请用 --out 写明工作簿的文件名，如 --out {id}.xlsx。',
    'en-US': 'Name the workbook with --out, such as --out {id}.xlsx.',
  },
  notXlsx: { 'zh-CN': '{name} 应以 .xlsx 结尾。', 'en-US': '{name} should end in .xlsx.' },
  noForm: { 'zh-CN': '{file}：{sheets} 不是绩效表，没有列出。', 'en-US': '{file}: {sheets} is no performance table and not listed.' },
  ownHeading: {
    'zh-CN': '共 {count} 张可用的表；写成工作簿：perfscore template --from 文件夹或文件 编号 --out 文件名.xlsx',
    'en-US': '{count} form(s); to write one: perfscore template --from PATH ID --out FILE.xlsx',
  },
  unknownOwn: {
    'zh-CN': '{from} 里没有模板 {id}。全部模板见 perfscore template --from {from}。',
    'en-US': 'There is no form {id} in {from}. For all of them see perfscore template --from {from}.',
  },
  both: { 'zh-CN': '--into 和 --at 要一起用。', 'en-US': '--into and --at go together.' },
  oneForm: { 'zh-CN': '一个位置只能放一种表式。', 'en-US': 'One place takes one form.' },
  placed: { 'zh-CN': '{out}：“{sheet}”的 {area}', 'en-US': '{out}: {area} of "{sheet}"' },
  written: { 'zh-CN': '{out}：{names}', 'en-US': '{out}: {names}' },
} satisfies Record<string, Localized>;

export interface TemplateOptions {
  readonly out: string | null;
  /** A workbook or folder of the unit's own forms, in place of those that come with the program. */
  readonly from: string | null;
  /** The workbook into which the one form goes, and where. */
  readonly into: string | null;
  readonly at: string | null;
  readonly style: FormStyle;
  readonly overwrite: boolean;
}

function listText({ say, style }: Terminal): string {
  const width = Math.max(...FORMS.map(({ id }) => id.length));
  const wide = Math.max(...FORMS.map(({ name }) => textWidth(say(name))));
  const lines = FORMS.map(
    ({ id, name, source }) => `${id.padEnd(width)}  ${say(name)}${' '.repeat(wide - textWidth(say(name)))}  ${style.faint(say(source))}\n`,
  );
  return `${lines.join('')}\n${style.faint(say(WORDS.heading, { count: String(FORMS.length) }))}\n`;
}

/** What cannot be used, and the sheets that are none, one a line. */
function complainOf({ others, unread }: OwnList, { say, complain }: Terminal): void {
  for (const { file, sheets } of others) complain(`perfscore: ${say(WORDS.noForm, { file, sheets: sheets.join(', ') })}`);
  for (const { file, problem } of unread) complain(`perfscore: ${file}: ${say(problem.message)}`);
}

/** Where a form goes besides its own workbook; null where nothing is asked for, and the words where not all of it is said. */
function placeAsked({ into, at, overwrite }: TemplateOptions, out: string, ids: readonly string[]): IntoSettings | Localized | null {
  if (into === null && at === null) return null;
  if (into === null || at === null) return WORDS.both;
  return ids.length > 1 ? WORDS.oneForm : { into, at, out, overwrite };
}

/** Says where a form went, or why it did not. */
async function tellPlaced(
  out: string,
  placed: Result<FormReceipt>,
  terminal: Terminal,
  further: readonly Localized[] = [],
): Promise<ExitStatus> {
  if (!placed.ok) {
    terminal.complain(`perfscore: ${terminal.say(placed.problem.message)}`);
    return EXIT.unusable;
  }
  const { sheet, area, remarks } = placed.value;
  const said = [terminal.say(WORDS.placed, { out, sheet, area }), ...[...further, ...remarks].map((remark) => terminal.say(remark))];
  await terminal.out.write(`${said.map(terminalSafe).join('\n')}\n`);
  return EXIT.clean;
}

/** Lists a unit's own forms, writes some of them into a new workbook, or puts one at a place. */
async function ownTemplate(from: string, ids: readonly string[], options: TemplateOptions, terminal: Terminal): Promise<ExitStatus> {
  const { out, overwrite } = options;
  const { files, unusable } = expandInputs([from]);
  for (const { path: name, problem } of unusable) terminal.complain(`perfscore: ${name}: ${terminal.say(problem.message)}`);
  const own = await listOwn(files.map((file) => file.path));
  const failed = unusable.length + own.unread.length > 0;
  if (ids.length === 0) {
    complainOf(own, terminal);
    const lines = own.templates.flatMap(({ id, kinds, file, left }) => [
      `${id}  ${kinds.map((kind) => terminal.say(kind)).join(', ')}  ${file}`,
      ...left.map((each) => `    ${terminal.say(each)}`),
    ]);
    const heading = terminal.say(WORDS.ownHeading, { count: String(own.templates.length) });
    await terminal.out.write(`${[...lines, heading].map(terminalSafe).join('\n')}\n`);
    return failed ? EXIT.unusable : EXIT.clean;
  }
  const refuse = (message: string): ExitStatus => {
    terminal.complain(`perfscore: ${message}`);
    return EXIT.unusable;
  };
  const unknown = ids.find((id) => !own.templates.some((each) => each.id === id));
  if (unknown !== undefined) return refuse(terminal.say(WORDS.unknownOwn, { id: unknown, from }));
  if (out === null) return refuse(terminal.say(WORDS.noOut, { id: ids[0]! }));
  if (!/\.xlsx$/i.test(out)) return refuse(terminal.say(WORDS.notXlsx, { name: out }));
  const wanted = own.templates.filter(({ id }) => ids.includes(id));
  const asked = placeAsked(options, out, ids);
  if (asked !== null && 'zh-CN' in asked) return refuse(terminal.say(asked));
  if (asked !== null) return tellPlaced(out, ownInto(wanted[0]!, files, asked), terminal, wanted[0]!.left);
  const book = ownBook(wanted);
  const written = book.ok ? copyFolder(path.dirname(out), files, overwrite).write(path.basename(out), book.value) : book;
  if (!written.ok) return refuse(terminal.say(written.problem.message));
  const said = [
    terminal.say(WORDS.written, { out, names: wanted.map(({ id }) => id).join('; ') }),
    ...wanted.flatMap(({ left }) => left.map((each) => terminal.say(each))),
  ];
  await terminal.out.write(`${said.map(terminalSafe).join('\n')}\n`);
  return EXIT.clean;
}

/**
 * `perfscore template [IDs…] --out FILE`: a new workbook with a sheet for each form, or with `into` and `at` a copy of a workbook with
 * one form at a place; without ids the list of forms. With `from` the same of the unit's own. What has the name is replaced only with `overwrite` and only where it is a workbook that this program wrote and nobody changed since.
 */
export async function template(ids: readonly string[], options: TemplateOptions, terminal: Terminal): Promise<ExitStatus> {
  const { out, from, style, overwrite } = options;
  const refuse = (message: string): ExitStatus => {
    terminal.complain(`perfscore: ${message}`);
    return EXIT.unusable;
  };
  if (from !== null) return ownTemplate(from, ids, options, terminal);
  if (ids.length === 0) {
    await terminal.out.write(listText(terminal));
    return EXIT.clean;
  }
  const unknown = ids.find((id) => formById(id) === null);
  if (unknown !== undefined) return refuse(terminal.say(WORDS.unknown, { id: unknown }));
  if (out === null) return refuse(terminal.say(WORDS.noOut, { id: ids[0]! }));
  if (!/\.xlsx$/i.test(out)) return refuse(terminal.say(WORDS.notXlsx, { name: out }));
  const forms = ids.flatMap((id) => formById(id) ?? []);
  const asked = placeAsked(options, out, ids);
  if (asked !== null && 'zh-CN' in asked) return refuse(terminal.say(asked));
  if (asked !== null) return tellPlaced(out, await templateInto(forms[0]!, style, asked), terminal);
  try {
    const bytes = await draftBook(withOwnNames(forms.map((form) => draftForm(form, { style }))));
    const written = copyFolder(path.dirname(out), [], overwrite).write(path.basename(out), bytes);
    if (!written.ok) return refuse(terminal.say(written.problem.message));
  } catch (error) {
    return refuse(terminal.say(problems.internal(error).message));
  }
  await terminal.out.write(
    `${terminalSafe(terminal.say(WORDS.written, { out, names: forms.map(({ name }) => terminal.say(name)).join('; ') }))}\n`,
  );
  return EXIT.clean;
}
