import { draftForm } from '../../../src/core/forms/lay-out-form';
import { formById } from '../../../src/core/forms/all-forms';
import type { FormGroup, FormItem, FormStyle, SheetDraft } from '../../../src/core/forms/types';
import { analyse } from '../../../src/core/engine';
import type { Finding } from '../../../src/core/finding';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { compareWithTemplate } from '../../../src/core/template/compare-with-template';
import { patchXlsx, readXlsx } from '../../../src/hosts/file/xlsx';
import type { FileEdit } from '../../../src/hosts/file/xlsx/write/planned-content';
import { draftBook } from '../../../src/reports/xlsx/laid-out-book';

/** What is typed into a cell: a number, a text, nothing, or a formula. */
export type Typed = number | string | null;

function edit(sheet: string, cell: string, typed: Typed): FileEdit {
  const content =
    typed === null
      ? ({ type: 'blank' } as const)
      : typeof typed === 'number'
        ? ({ type: 'number', number: String(typed) } as const)
        : typed.startsWith('=')
          ? ({ type: 'formula', formula: typed } as const)
          : ({ type: 'text', text: typed } as const);
  return { sheet, cell, content, before: '', after: '', reason: { 'zh-CN': '', 'en-US': '' } };
}

/** Types into a workbook; its formulas follow as in Excel. */
export function typedInto(bytes: Uint8Array, sheet: string, cells: Readonly<Record<string, Typed>>): Uint8Array {
  const patched = patchXlsx(
    bytes,
    Object.entries(cells).map(([cell, typed]) => edit(sheet, cell, typed)),
  );
  if (!patched.ok) throw new Error(patched.problem.message['en-US']);
  if (patched.value.refused.length > 0) throw new Error(JSON.stringify(patched.value.refused));
  return patched.value.bytes;
}

export function read(bytes: Uint8Array, name = 'table.xlsx'): WorkbookSnapshot {
  const snapshot = readXlsx(bytes, name);
  if (!snapshot.ok) throw new Error(snapshot.problem.message['en-US']);
  return snapshot.value;
}

/** What a check says of a filled table beside its template: of the template alone. */
export function againstTemplate(template: Uint8Array, filled: Uint8Array): readonly Finding[] {
  const { result } = analyse(read(filled), {
    policy: DEFAULT_POLICY,
    departures: (snapshot, model) => compareWithTemplate(read(template), snapshot, model),
  });
  return result.findings.filter(({ rule }) => rule.startsWith('template/'));
}

/** An indicator that a template fixes: its name and what stands in its other cells. */
export const fixed = (name: string, cells: FormItem['cells']): FormItem => ({ name, ...(cells ? { cells } : {}) });

export function draft(id: string, groups?: readonly FormGroup[], style: FormStyle = 'native'): SheetDraft {
  return draftForm(formById(id)!, { style, ...(groups ? { groups } : {}) });
}

export const book = (...drafts: readonly SheetDraft[]): Promise<Uint8Array> => draftBook(drafts);
