import type { HeaderBlock } from '../../detection/header-block';
import type { IndicatorRegion } from '../../detection/indicator-regions';
import { cellsBetween } from '../../detection/rows';
import type { Grid } from '../../snapshot/grid';
import { fitAsWritten } from './place-rows';
import { readRowLayout } from './row-layout';

/** By so much the first header's columns must suit the rows of a further page better than those of its own header. */
const BETTER_BY = 3;

/**
 * The header of a further page, with the columns of the first one where its rows stand in these: a conversion can cut a repeated
 * header, or put it beside its columns, and leave the rows below where they were.
 */
export function headerOfPage(grid: Grid, region: IndicatorRegion, header: HeaderBlock, end: number): HeaderBlock {
  const first = region.header;
  const places = ({ columns }: HeaderBlock): string => columns.map(({ role, column }) => `${role}${column}`).join();
  if (places(first) === places(header) || grid.hasMergesIn({ top: header.bottom + 1, bottom: end, left: header.left, right: header.right }))
    return header;
  const whole: HeaderBlock = {
    ...header,
    left: Math.min(header.left, first.left),
    right: Math.max(header.right, first.right),
    columns: first.columns,
  };
  return suits(grid, region, whole, end) > suits(grid, region, header, end) + BETTER_BY ? whole : header;
}

/** How well the cells under a header suit its columns as they stand. */
function suits(grid: Grid, region: IndicatorRegion, header: HeaderBlock, end: number): number {
  const layout = readRowLayout(grid, header.columns, region);
  let all = 0;
  for (let row = header.bottom + 1; row <= end; row++) all += fitAsWritten(cellsBetween(grid, row, header.left, header.right), layout);
  return all;
}
