import type { FUniver } from '@univerjs/core/facade';
import type { Area, StuckHeads, TableHead } from '../heads/table-heads';
import { stuckHeads } from '../heads/table-heads';
import { headAround } from '../heads/scroll-target';
import { scrollIntoView, seenSheet, type Box } from './seen';

/** Headers and names that stay in sight, with the place of the cells that scroll beneath them. */
export interface HeadsView extends Box {
  readonly zoom: number;
  readonly heads: StuckHeads;
}

export interface FollowHeadsOptions {
  readonly headsOf: (sheet: string) => readonly TableHead[];
  /** Text of a cell of the active sheet; rows and columns count from 0. */
  readonly textOf: (row: number, column: number) => string;
  readonly onChange: (view: HeadsView | null) => void;
}

/** Whether the middle of an area lies under a header or the names of rows. */
function isCovered({ top, left }: Area, view: HeadsView, seen: NonNullable<ReturnType<typeof seenSheet>>): boolean {
  const middle = (ends: readonly number[], index: number): number => ((ends[index - 1] ?? 0) + (ends[index] ?? 0)) / 2;
  const [y, x] = [middle(seen.rows, top) - seen.top, middle(seen.columns, left) - seen.left];
  return (y > 0 && y < (view.heads.top?.height ?? 0)) || (x > 0 && x < (view.heads.left?.width ?? 0));
}

/** Says after every move of the grid which headers and names have scrolled out of sight. The result looks anew. */
export function followHeads(api: FUniver, container: HTMLElement, { headsOf, textOf, onChange }: FollowHeadsOptions): () => void {
  let waiting = false;
  let said = '';
  let selected = false;
  const viewNow = (): HeadsView | null => {
    const seen = seenSheet(api, container);
    const tables = seen ? headsOf(seen.name) : [];
    if (!seen || tables.length === 0) return null;
    const heads = stuckHeads(tables, seen, textOf);
    if (!heads.top && !heads.left) return null;
    // A person who goes to a cell with the keyboard must see it.
    const range = selected ? api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange()?.getRange() : undefined;
    const area = range && { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
    const view = {
      x: seen.x,
      y: seen.y,
      width: (seen.right - seen.left) * seen.zoom,
      height: (seen.bottom - seen.top) * seen.zoom,
      zoom: seen.zoom,
      heads,
    };
    if (area && headAround(tables, area) && isCovered(area, view, seen)) scrollIntoView(api, container, tables, area);
    return view;
  };
  const look = (): void => {
    waiting = false;
    const view = viewNow();
    selected = false;
    const text = JSON.stringify(view);
    if (text === said) return;
    said = text;
    onChange(view);
  };
  const lookSoon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(look);
  };
  api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (id === 'sheet.operation.set-selections') selected = true;
    lookSoon();
  });
  new ResizeObserver(lookSoon).observe(container);
  return lookSoon;
}
