import path from 'node:path';
import { analyse } from '../core/engine';
import { carryTargets, usualForm } from '../core/forms/carry/carry-targets';
import type { CarryRemark, Unplaced } from '../core/forms/carry/types';
import { readDraft, withOwnNames } from '../core/forms/laid-out-sheets';
import { formById } from '../core/forms/all-forms';
import type { FormStyle, SheetDraft } from '../core/forms/types';
import type { Localized, Result } from '../core/localized';
import { failure, success } from '../core/localized';
import { readWorkbook } from '../core/reading/read-workbook';
import type { ReportUnfilled } from '../core/report/types';
import { DEFAULT_POLICY } from '../core/scoring/policies';
import { readXlsx } from '../hosts/file/xlsx';
import { CARRY_WORDS } from './carry-words';
import type { Input } from './expand-inputs';
import { problems } from './command-problems';
import { readWorkbookInput } from './read-input';

export interface CarrySettings {
  /** Id of the form that is filled in; null for the usual one of each table. */
  readonly form: string | null;
  readonly style: FormStyle;
}

/** What became of one target table. */
export interface CarriedTable {
  readonly sheet: string;
  readonly project: string;
  /** Sheet of the new workbook. */
  readonly to: string;
  readonly form: Localized;
  readonly indicators: number;
  readonly cells: number;
  readonly unplaced: readonly Unplaced[];
  readonly remarks: readonly CarryRemark[];
  readonly unfilled: readonly ReportUnfilled[];
}

/** The self-evaluation forms made from one workbook: plain data that can cross the border of a process. */
export interface Carrying {
  readonly drafts: readonly SheetDraft[];
  readonly tables: readonly CarriedTable[];
  /** Sheets with other tables than targets, which stay where they are. */
  readonly others: readonly string[];
}

/** Reads one workbook and carries each of its target tables into a form. Codes: those of reading, `no-target-table`. Never throws. */
export function carryFile(input: Input, { form, style }: CarrySettings): Result<Carrying> {
  try {
    const read = readWorkbookInput(input.path);
    if (!read.ok) return read;
    const snapshot = readXlsx(read.value.bytes, input.path);
    if (!snapshot.ok) return snapshot;
    const { tables } = readWorkbook(snapshot.value);
    const targets = tables.filter(({ kind }) => kind === 'target');
    if (targets.length === 0) return failure('no-target-table', CARRY_WORDS.noTargets);
    const carried = targets.map((table) => {
      const own = formById(form ?? usualForm(table))!;
      return { own, carried: carryTargets(table, own, { style, file: path.basename(input.path) }) };
    });
    const drafts = withOwnNames(carried.map((each) => each.carried.draft));
    const { result } = analyse({ name: input.path, sheets: drafts.map(readDraft), notes: [] }, { policy: DEFAULT_POLICY });
    return success({
      drafts,
      tables: carried.map(({ own, carried: { sheet, project, indicators, cells, unplaced, remarks } }, at) => ({
        sheet,
        project,
        to: drafts[at]!.name,
        form: own.name,
        indicators,
        cells,
        unplaced,
        remarks,
        unfilled: result.tables.filter((table) => table.sheet === drafts[at]!.name).flatMap(({ unfilled }) => unfilled),
      })),
      others: [...new Set(tables.filter(({ kind }) => kind !== 'target').map(({ sheet }) => sheet))],
    });
  } catch (error) {
    return { ok: false, problem: problems.internal(error) };
  }
}
