import path from 'node:path';
import { takesTargets } from '../core/forms/carry/carry-targets';
import type { Unplaced } from '../core/forms/carry/types';
import { formById, FORMS } from '../core/forms/all-forms';
import type { Problem, Result } from '../core/localized';
import { success } from '../core/localized';
import { draftBook } from '../reports/xlsx/laid-out-book';
import { REPORT_WORDS } from '../reports/report-words';
import { batch } from './run-batch';
import type { CarriedTable, Carrying, CarrySettings } from './carry-file';
import { CARRY_WORDS } from './carry-words';
import { copyFolder, type CopyFolder } from './copies';
import { expandInputs, sayAsides, type Input } from './expand-inputs';
import { terminalSafe } from './stream-sink';
import { EXIT, type ExitStatus, type Terminal } from './terminal';
import { RUN_WORDS } from './command-words';
import type { Limits } from './worker-limits';
import { openPool } from './workers/pool';

export interface CarryOptions extends CarrySettings {
  /** A workbook, or the folder of the workbooks. */
  readonly out: string;
  readonly overwrite: boolean;
  readonly limits: Limits;
}

/** Cells named in one line. */
const SHOWN_CELLS = 6;
/** What a new workbook's name ends in: that of its kind, whatever the language. */
const SUFFIX = '自评表';
const IS_WORKBOOK = /\.xlsx$/i;

function cellsText(cells: readonly string[]): string {
  return cells.slice(0, SHOWN_CELLS).join(', ') + (cells.length > SHOWN_CELLS ? `, … (${cells.length})` : '');
}

function unplacedText({ what, text }: Unplaced): string {
  return what === '' ? text : `${what.replace(/[:：]$/, '')}: ${text}`;
}

function tableText(table: CarriedTable, { say, style }: Terminal): string {
  const { sheet, project, to, form, indicators, cells } = table;
  const head = say(CARRY_WORDS.table, {
    sheet,
    to,
    form: say(form),
    project: project === '' ? '' : ` ${project}`,
    indicators: String(indicators),
    cells: String(cells),
  });
  const lines = [
    ...table.remarks.map((remark) => say(CARRY_WORDS.remark, { cells: cellsText(remark.cells), what: say(remark.what) })),
    ...table.unplaced.map((left) => say(CARRY_WORDS.unplaced, { cells: cellsText(left.cells), what: unplacedText(left) })),
    ...table.unfilled.map(({ text }) => say(REPORT_WORDS.unfilled, { what: say(text) })),
  ];
  return `  ${style.strong(terminalSafe(head))}\n${lines.map((line) => `    ${terminalSafe(line)}\n`).join('')}`;
}

/** The new workbook's place below the folder: beside the input's own name, that of its kind. */
function nameFor(input: Input, single: string | null): string {
  if (single !== null) return single;
  const { dir, name } = path.parse(input.relative);
  return path.join(dir, `${name}-${SUFFIX}.xlsx`);
}

async function save(
  input: Input,
  made: Result<Result<Carrying>>,
  folder: CopyFolder,
  single: string | null,
  { language }: Terminal,
): Promise<Result<{ readonly carrying: Carrying; readonly to: string }>> {
  const carrying = made.ok ? made.value : made;
  if (!carrying.ok) return carrying;
  const written = folder.write(nameFor(input, single), await draftBook(carrying.value.drafts, language));
  return written.ok ? success({ carrying: carrying.value, to: written.value }) : written;
}

/**
 * `perfscore carry`: for each workbook with target tables a new one with self-evaluation forms into which they were carried, and a word on
 * everything that had no place, that is to be looked at and that is still to be filled in. Inputs are never written to. Exit status 2
 * where an input could not be used, none holds a target table, or a workbook could not be written.
 */
export async function carry(
  args: readonly string[],
  { form, style, out, overwrite, limits }: CarryOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { say } = terminal;
  const refuse = (message: string): ExitStatus => {
    terminal.complain(`perfscore: ${message}`);
    return EXIT.unusable;
  };
  const named = form === null ? null : formById(form);
  if (form !== null && (!named || !takesTargets(named)))
    return refuse(
      say(CARRY_WORDS.notForm, {
        id: form,
        choices: FORMS.filter(takesTargets)
          .map(({ id }) => id)
          .join(', '),
      }),
    );
  const single = IS_WORKBOOK.test(out) ? path.basename(out) : null;
  const outFolder = single === null ? out : path.dirname(out);
  const inputs = expandInputs(args, outFolder);
  if (single !== null && inputs.files.length > 1) return refuse(say(CARRY_WORDS.severalToOne, { count: String(inputs.files.length) }));
  const folder = copyFolder(outFolder, inputs.files, overwrite);
  const total = { files: inputs.files.length, written: 0, tables: 0, indicators: 0, failed: inputs.unusable.length };
  let passed = 0;
  const complain = (name: string, { message }: Problem): void => terminal.complain(`${name}: ${say(message)}`);
  for (const { path: name, problem } of inputs.unusable) complain(name, problem);
  const pool = openPool('carry', { form, style }, limits);
  try {
    await batch({
      pool,
      files: inputs.files,
      recording: 'never',
      terminal,
      progress: CARRY_WORDS.progress,
      async take(input, made) {
        const saved = await save(input, made, folder, single, terminal);
        if (!saved.ok) {
          if (saved.problem.code === 'no-target-table') passed += 1;
          else total.failed += 1;
          complain(input.path, saved.problem);
          return;
        }
        const {
          carrying: { tables, others },
          to,
        } = saved.value;
        total.written += 1;
        total.tables += tables.length;
        total.indicators += tables.reduce((count, { indicators }) => count + indicators, 0);
        const rest = others.length === 0 ? '' : `  ${terminalSafe(say(CARRY_WORDS.others, { sheets: others.join(', ') }))}\n`;
        await terminal.out.write(
          `${terminal.style.title(terminalSafe(`${input.path} → ${path.join(outFolder, to)}`))}\n${tables.map((table) => tableText(table, terminal)).join('')}${rest}`,
        );
      },
    });
  } finally {
    pool.close();
  }
  sayAsides(inputs, terminal);
  const counts = Object.fromEntries(Object.entries(total).map(([name, count]) => [name, String(count)]));
  await terminal.out.write(`${say(CARRY_WORDS.summary, counts)}${total.failed > 0 ? say(RUN_WORDS.summaryFailed, counts) : ''}\n`);
  // Among target tables others may lie; where there are no others, what was asked for was not done.
  return total.failed > 0 || (passed > 0 && total.written === 0) ? EXIT.unusable : EXIT.clean;
}
