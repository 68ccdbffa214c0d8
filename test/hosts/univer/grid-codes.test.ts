import { BooleanNumber, BorderStyleTypes, CellValueType, HorizontalAlign, LocaleType, VerticalAlign, WrapStrategy } from '@univerjs/core';
import * as codes from '../../../src/hosts/univer/grid-codes';

test("the codes written into the grid are the grid's own", () => {
  expect([codes.FALSE, codes.TRUE]).toEqual([BooleanNumber.FALSE, BooleanNumber.TRUE]);
  expect([codes.CELL_TEXT, codes.CELL_NUMBER, codes.CELL_BOOLEAN, codes.CELL_FORCED_TEXT]).toEqual([
    CellValueType.STRING,
    CellValueType.NUMBER,
    CellValueType.BOOLEAN,
    CellValueType.FORCE_STRING,
  ]);
  expect([codes.WRAPPED, codes.CHINESE]).toEqual([WrapStrategy.WRAP, LocaleType.ZH_CN]);
  expect(codes.HORIZONTAL).toEqual({
    left: HorizontalAlign.LEFT,
    center: HorizontalAlign.CENTER,
    centerContinuous: HorizontalAlign.CENTER,
    right: HorizontalAlign.RIGHT,
    justify: HorizontalAlign.JUSTIFIED,
    distributed: HorizontalAlign.DISTRIBUTED,
  });
  expect(codes.VERTICAL).toEqual({
    top: VerticalAlign.TOP,
    center: VerticalAlign.MIDDLE,
    distributed: VerticalAlign.MIDDLE,
    justify: VerticalAlign.MIDDLE,
    bottom: VerticalAlign.BOTTOM,
  });
  const lines = Object.fromEntries(
    Object.entries(codes.LINES).map(([name, code]) => [name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(), code]),
  );
  expect(lines).toEqual(
    Object.fromEntries(Object.entries(BorderStyleTypes).filter(([name, code]) => typeof code === 'number' && name !== 'NONE')),
  );
});
