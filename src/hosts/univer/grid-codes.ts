import type {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';

/**
 * The grid's codes as plain constants: files are converted in a worker, which must not load the grid's packages for them.
 * A test holds them against the packages' own.
 */
export const FALSE: BooleanNumber = 0;
export const TRUE: BooleanNumber = 1;

export const CELL_TEXT: CellValueType = 1;
export const CELL_NUMBER: CellValueType = 2;
export const CELL_BOOLEAN: CellValueType = 3;
/** Text that must stay text whatever it looks like. */
export const CELL_FORCED_TEXT: CellValueType = 4;

export const WRAPPED: WrapStrategy = 3;

export const CHINESE = 'zhCN' as LocaleType;

export const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: 1,
  center: 2,
  centerContinuous: 2,
  right: 3,
  justify: 4,
  distributed: 6,
};

export const VERTICAL: Readonly<Record<string, VerticalAlign>> = { top: 1, center: 2, distributed: 2, justify: 2, bottom: 3 };

/** Border lines by their names in files. */
export const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
