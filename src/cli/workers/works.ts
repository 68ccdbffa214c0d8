import { carryFile } from '../carry-file';
import { checkFile } from '../check-file';
import { collectFile } from '../collect-file';
import { draftFile } from '../draft-file';
import { explainFile } from '../explain-file';
import { fillFile } from '../fill-file';
import { revertFile } from '../revert-file';
import { roundsFile } from '../rounds-file';

/** What is done with one workbook in a worker: each a function of the workbook's place and of plain settings, to plain data. */
export const WORKS = {
  carry: carryFile,
  check: checkFile,
  collect: collectFile,
  draft: draftFile,
  fill: fillFile,
  explain: explainFile,
  revert: revertFile,
  rounds: roundsFile,
};

export type Works = typeof WORKS;
