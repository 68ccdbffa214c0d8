import { sheetPrint } from '../../core/journal/sheet-print';
import type { Language, Localized } from '../../core/localized';
import { say } from '../../core/localized';
import { REPORT_SHEET_TITLE } from '../../core/report-sheet/title';
import { readReportSheet, type FoundReport } from '../../core/report-sheet/read-back';
import { withRemarks } from '../../core/report-sheet/remarks';
import type { ReportSheetModel } from '../../core/report-sheet/types';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import type { SheetsPlan } from '../../hosts/port';
import { draftReportSheet } from '../../reports/report-sheet/draft-report-sheet';
import { reportSheetModel } from '../../reports/report-sheet/report-model';
import { draftBook } from '../../reports/xlsx/laid-out-book';
import { fileReport, policyOf, type ReportState } from './file-report';
import type { Checked } from './pane-state';

const WORDS = {
  foreign: {
    'zh-CN': '工作表“{sheet}”是文件带来的校验报告，不是在这台电脑上生成的：保持不动。',
    'en-US': 'The sheet "{sheet}" is a report that came with the file and was not made on this machine: it was left as it is.',
  },
  touched: {
    'zh-CN': '工作表“{sheet}”里“备注”列以外的内容被人改过：保持不动，没有更新。',
    'en-US': 'Somebody changed more than the remarks on the sheet "{sheet}": it was left as it is and not renewed.',
  },
} satisfies Record<string, Localized>;

/** What is known when a report is put in or renewed. */
export interface ReportSheetRequest {
  readonly checked: Checked;
  readonly state: ReportState;
  readonly snapshot: WorkbookSnapshot;
  readonly language: Language;
  /** The day of the check. */
  readonly date: string;
  /** Whether a report was written on this machine, by its mark. */
  readonly isOwn: (mark: string) => Promise<boolean>;
}

/** What is to be done about the report sheet of a workbook. */
export interface ReportSheetPlan {
  /** Null where the sheet says all of it already. */
  readonly plan: SheetsPlan | null;
  /** The sheet that is there and is the product's own, untouched. */
  readonly own: string | null;
  readonly mark: string;
  /** Reports that are left as they are, and why. */
  readonly remarks: readonly Localized[];
}

/** What tells a report that this machine wrote: all that it says, but for remarks. */
function markOf(model: ReportSheetModel): string {
  const lines = model.lines.filter(({ kind }) => kind !== 'gone').map((line) => ({ ...line, remark: '' }));
  return JSON.stringify({ ...model, lines });
}

interface Report extends FoundReport {
  readonly sheet: string;
  readonly print: string;
}

function reportsIn({ sheets }: WorkbookSnapshot): readonly Report[] {
  return sheets.flatMap(({ name, cells }) => {
    const found = readReportSheet({ cells });
    return found ? [{ ...found, sheet: name, print: sheetPrint(cells, 'told') }] : [];
  });
}

/** Plans the report sheet of a checked workbook: a new one, or one in place of the last that this machine wrote and nobody changed; null where there is nothing to tell. */
export async function planReportSheet({
  checked,
  state,
  snapshot,
  language,
  date,
  isOwn,
}: ReportSheetRequest): Promise<ReportSheetPlan | null> {
  const texts = new Map(state.catalogue?.rules.map((rule) => [rule.id, rule]));
  let own: Report | null = null;
  const remarks: Localized[] = [];
  for (const report of reportsIn(snapshot)) {
    if (report.isTouched) remarks.push(say(WORDS.touched, { sheet: report.sheet }));
    else if (await isOwn(markOf(report.model))) own = report;
    else remarks.push(say(WORDS.foreign, { sheet: report.sheet }));
  }
  const fresh = reportSheetModel(fileReport(checked, state), {
    language: own?.model.language ?? language,
    rules: (id) => texts.get(id) ?? null,
    policy: policyOf(checked, state),
    date,
  });
  if (!fresh) return null;
  const model = own ? withRemarks(fresh, own.model) : fresh;
  const isSame = own !== null && JSON.stringify(model) === JSON.stringify(own.model);
  const plan: SheetsPlan = {
    title: REPORT_SHEET_TITLE,
    drafts: [draftReportSheet(model)],
    write: (drafts) => draftBook(drafts, model.language),
    ...(own && { replaces: { sheet: own.sheet, print: own.print } }),
  };
  return { plan: isSame ? null : plan, own: own?.sheet ?? null, mark: markOf(model), remarks };
}
