import { oneLine } from '../../cells';
import { say, type Localized } from '../../localized';
import type { TableModel } from '../../model/types';
import { cellName } from '../../snapshot/address';
import { cellKey } from '../../snapshot/cell-blocks';
import type { CellAddress, CellSnapshot } from '../../snapshot/types';
import type { CarryRemark, Unplaced } from './types';

const SOURCE: Localized = {
  'zh-CN': '来源：{file}，工作表“{sheet}”，{cell}：{text}',
  'en-US': 'From {file}, sheet "{sheet}", {cell}: {text}',
};
/** Longer texts are cut in a note: they stand in the cell itself. */
const LONGEST_QUOTE = 60;

function cut(text: string): string {
  const line = oneLine(text);
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

/** Of one table: which of its cells were carried or say nothing by themselves, and what must be told of them. */
export class Ledger {
  private readonly used = new Set<string>();
  private readonly cells: ReadonlyMap<string, CellSnapshot>;
  readonly unplaced: Unplaced[] = [];
  readonly remarks: CarryRemark[] = [];

  /** @param file name under which the source is told of */
  constructor(
    readonly table: TableModel,
    private readonly file: string,
  ) {
    this.cells = new Map(table.cells.map((cell) => [cellKey(cell), cell]));
  }

  at(cell: CellAddress): CellSnapshot | null {
    return this.cells.get(cellKey(cell)) ?? null;
  }

  use(...cells: readonly (CellAddress | null | undefined)[]): void {
    for (const cell of cells) if (cell) this.used.add(cellKey(cell));
  }

  isUsed(cell: CellAddress): boolean {
    return this.used.has(cellKey(cell));
  }

  /** The note on a cell of the form: where what it holds comes from. */
  note(cell: CellAddress, text = this.at(cell)?.text ?? '', more: Localized | null = null): Localized {
    const from = say(SOURCE, { file: this.file, sheet: this.table.sheet, cell: cellName(cell), text: cut(text) });
    return more ? { 'zh-CN': `${from['zh-CN']}\n${more['zh-CN']}`, 'en-US': `${from['en-US']}\n${more['en-US']}` } : from;
  }

  leave(what: string, cells: readonly CellAddress[], text: string): void {
    this.use(...cells);
    if (text.trim() !== '') this.unplaced.push({ what: cut(what), cells: cells.map(cellName), text: cut(text) });
  }

  remark(cells: readonly CellAddress[], what: Localized): void {
    this.remarks.push({ cells: cells.map(cellName), what });
  }
}
