import type { ReportLine, ReportSheetModel } from './types';

function keyOf({ sheet, cell, message }: ReportLine): string {
  return JSON.stringify([sheet, cell, message]);
}

function placeOf({ sheet, cell }: ReportLine): string {
  return JSON.stringify([sheet, cell]);
}

/** Puts a remark to the first line of its key that has none yet; null where there is none. */
function putTo(lines: ReportLine[], remark: string, matches: (line: ReportLine) => boolean): boolean {
  const at = lines.findIndex((line) => line.remark === '' && matches(line));
  if (at < 0) return false;
  lines[at] = { ...lines[at]!, remark };
  return true;
}

/**
 * The report with what a person typed into the one before: beside the same line, else beside the first one about the same cell. A
 * remark whose line is gone stays, with the line marked as settled, until the person clears it.
 */
export function withRemarks(model: ReportSheetModel, before: ReportSheetModel): ReportSheetModel {
  const lines = [...model.lines];
  const remarked = before.lines.filter(({ remark }) => remark !== '');
  const rest = remarked.filter((line) => !putTo(lines, line.remark, (each) => keyOf(each) === keyOf(line)));
  const gone = rest.filter((line) => line.kind === 'gone' || !putTo(lines, line.remark, (each) => placeOf(each) === placeOf(line)));
  return { ...model, lines: [...lines, ...gone.map((line): ReportLine => ({ ...line, kind: 'gone' }))] };
}
