/**
 * What the content of a cell looks like on its own, without its place: evidence of which column it belongs to.
 * `integer-points`: a bare number, as weights, scores and sequence numbers are; `quantity`: a number with its unit;
 * `comparison`: an operator, in signs or words, with a number; `mark`: `/`, `--`, `√`; `operator`: an operator, 定性 or a
 * direction without a number; `serial`: a sequence number in Chinese numerals or with its mark (`一、`, `（1）`, `1.`, `目标1`).
 */
export type ContentClass =
  | 'blank'
  | 'mark'
  | 'operator'
  | 'integer-points'
  | 'percent'
  | 'quantity'
  | 'comparison'
  | 'date'
  | 'grade'
  | 'unit'
  | 'level1'
  | 'level2'
  | 'total-label'
  | 'serial'
  | 'words-short'
  | 'words'
  | 'sentence';
