import { checkFile } from '../check-file';
import { explainFile } from '../explain-file';
import { fillFile } from '../fill-file';

/** What is done with one workbook in a worker: each a function of the workbook's place and of plain settings, to plain data. */
export const WORKS = { check: checkFile, fill: fillFile, explain: explainFile };

export type Works = typeof WORKS;
