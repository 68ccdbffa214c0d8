/** What a table is. */
export type TableKind = 'target' | 'self-evaluation' | 'evaluation-system' | 'amounts' | 'final-account';

/** What a column of an indicator block holds. */
export type ColumnRole =
  | 'project'
  | 'section'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'operator'
  | 'target'
  | 'unit'
  | 'direction'
  | 'actual'
  | 'completion'
  | 'deviation'
  | 'weight'
  | 'score'
  | 'reason'
  | 'explanation'
  | 'method'
  | 'formula'
  | 'evidence'
  | 'mark'
  | 'remark'
  | 'serial'
  | 'other';

/** `amount`: the only amount of a target table, that of the year; `period`: beside it that of several years (实施期, 中期). */
export type FundColumnRole = 'initial' | 'adjusted' | 'executed' | 'amount' | 'period' | 'weight' | 'rate' | 'score';

/** What a cell was taken for: a column's role, a total's label or figure, a note, or a cell of the funds block. */
export type CellRole = ColumnRole | 'total' | 'note' | 'funds';

/** What a row was taken for. */
export type RowKind = 'indicator' | 'continuation' | 'group' | 'total' | 'subtotal' | 'note' | 'funds';
