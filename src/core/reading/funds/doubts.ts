import type { Localized } from '../../localized';
import { columnLetters } from '../../snapshot/address';

/** Cells of the row stand beside their columns, and another assignment suits them nearly as well. */
export function movedCells(row: number): Localized {
  return {
    'zh-CN': `第 ${row} 行的金额与表头没有对齐，按错位理解，请核对`,
    'en-US': `The figures of row ${row} do not stand under their headers and were read as moved; please check`,
  };
}

/** The same of a block that is read across. */
export function movedColumn(column: number): Localized {
  const name = columnLetters(column);
  return {
    'zh-CN': `${name} 列的金额没有与资金来源或项目对齐，按位置推断，请核对`,
    'en-US': `The figures of column ${name} do not stand beside their labels and were read by their place; please check`,
  };
}

/** The row has figures but no label. */
export function lostLabel(row: number): Localized {
  return {
    'zh-CN': `第 ${row} 行没有资金来源名称，按位置推断，请核对`,
    'en-US': `Row ${row} has no label and was taken for a line of funds by its place; please check`,
  };
}

/** The figures stand in another row than their label. */
export function figuresBelow(row: number): Localized {
  return {
    'zh-CN': `第 ${row} 行只有金额，按上一行的名称理解，请核对`,
    'en-US': `Row ${row} holds figures alone, which were taken for those of the label above; please check`,
  };
}

/** Which lines make up the total, and which only detail another line, cannot be told by labels. */
export function unclearParts(row: number): Localized {
  return {
    'zh-CN': `第 ${row} 行是资金来源还是上一项的其中数，从表中看不出来，请核对`,
    'en-US': `Nothing tells whether row ${row} is a source of its own or a part of the one above; please check`,
  };
}

/** A row with an amount under a further word for a budget, which is not the one that was taken. */
export function otherBudget(row: number, head: string): Localized {
  return {
    'zh-CN': `第${row}行“${head}”也是预算，与采用的预算数不同，请核对执行率按哪一列计算`,
    'en-US': `row ${row}: "${head}" is a budget, too, and differs from the one taken: check which of them the rate is of`,
  };
}

/** An amount stands among the lines beside words that name no source of funds. */
export function strayLine(row: number, label: string): Localized {
  return {
    'zh-CN': `第${row}行“${label}”也有金额，不能确定是不是资金来源，请核对`,
    'en-US': `row ${row}: "${label}" has an amount, too, and may be a source of the funds: please check`,
  };
}
