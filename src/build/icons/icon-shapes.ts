/**
 * The product's icons as drawings that fit each pixel size: every edge is snapped to whole pixels, so that a table line
 * is one sharp pixel at 16 px and not a grey smear. All coordinates are on a grid of 32.
 */
const INK = '#3A3A38';
const PAPER = '#FFFFFF';
const TEAL = '#0B7A75';
const TEAL_LIGHT = '#BFE3E0';
const BLUE = '#1F6FB8';
const AMBER = '#FFC83D';
const RED = '#D13438';

type Point = readonly [x: number, y: number];
/** Left, top, right and bottom of an area on the grid, and its colour. */
type Fill = readonly [left: number, top: number, right: number, bottom: number, colour: string];

interface PixelGrid {
  readonly size: number;
  /** Width of a line. */
  readonly stroke: number;
  readonly at: (value: number) => number;
  readonly line: (value: number) => number;
}

/** Snaps grid coordinates to the pixels of an icon of `size`. */
function gridOf(size: number): PixelGrid {
  const stroke = Math.max(1, Math.round(size / 30));
  const at = (value: number): number => Math.round((value * size) / 32);
  /** Centre of a line of the stroke's width that begins at a whole pixel. */
  const line = (value: number): number => Math.min(at(value), size - stroke) + stroke / 2;
  return { size, stroke, at, line };
}

function rect({ at }: PixelGrid, left: number, top: number, right: number, bottom: number, fill: string): string {
  return `<rect x="${at(left)}" y="${at(top)}" width="${at(right) - at(left)}" height="${at(bottom) - at(top)}" fill="${fill}"/>`;
}

/** A sheet with a header row, two more rows and a label column; `cells` are fills drawn under its lines. */
function sheet(grid: PixelGrid, cells: readonly Fill[] = []): string {
  const { line, stroke } = grid;
  const [left, top, right, bottom] = [line(2), line(4), line(28), line(28)];
  const [header, row, column] = [line(10), line(19), line(12)];
  const fills = cells.map(([x1, y1, x2, y2, fill]) => rect(grid, x1, y1, x2, y2, fill)).join('');
  return (
    rect(grid, 2, 4, 29, 29, PAPER) +
    fills +
    rect(grid, 2, 4, 29, 11, TEAL_LIGHT) +
    `<path d="M${left} ${top}H${right}V${bottom}H${left}ZM${left} ${header}H${right}M${left} ${row}H${right}M${column} ${header}V${bottom}" fill="none" stroke="${INK}" stroke-width="${stroke}"/>`
  );
}

/** A thick line with a white rim, so that it stays readable on the sheet's lines. */
function strong(grid: PixelGrid, path: string, colour: string, width: number): string {
  const main = Math.max(2, Math.round((width * grid.size) / 32));
  const rim = main + 2 * Math.max(1, grid.stroke);
  const common = 'fill="none" stroke-linecap="square" stroke-linejoin="miter"';
  return `<path d="${path}" ${common} stroke="${PAPER}" stroke-width="${rim}"/><path d="${path}" ${common} stroke="${colour}" stroke-width="${main}"/>`;
}

function path(grid: PixelGrid, points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${(x * grid.size) / 32} ${(y * grid.size) / 32}`).join('L')}`;
}

const CHECK_MARK: readonly Point[] = [
  [13, 21],
  [19, 27],
  [29, 15],
];

/** One function per icon: grid → SVG content. */
const ICONS = {
  /** The product itself: a solid tile with the header of a table and a check mark. */
  perfscore(grid: PixelGrid): string {
    const { size, at } = grid;
    const mark = path(grid, [
      [8, 19],
      [14, 25],
      [25, 12.5],
    ]);
    const width = Math.max(2, Math.round(size / 8));
    return (
      `<rect width="${size}" height="${size}" rx="${at(5)}" fill="${TEAL}"/>` +
      rect(grid, 6, 5, 12, 8, PAPER) +
      rect(grid, 14, 5, 26, 8, TEAL_LIGHT) +
      `<path d="${mark}" fill="none" stroke="${PAPER}" stroke-width="${width}" stroke-linecap="square" stroke-linejoin="miter"/>`
    );
  },
  /** 一键校验 */
  check: (grid: PixelGrid): string => sheet(grid) + strong(grid, path(grid, CHECK_MARK), TEAL, 4),
  /** 填充得分: the score column is filled; a pen writes it. */
  fill(grid: PixelGrid): string {
    /* Below 24 px an outline would swallow the pen's own colour. */
    if (grid.size < 24)
      return (
        sheet(grid, [[12, 10, 29, 29, BLUE]]) +
        strong(
          grid,
          path(grid, [
            [19, 26],
            [28, 17],
          ]),
          AMBER,
          4,
        )
      );
    const tip = path(grid, [
      [17, 27],
      [18, 23],
      [27, 14],
      [30, 17],
      [21, 26],
    ]);
    return (
      sheet(grid, [[12, 10, 29, 29, BLUE]]) +
      `<path d="${tip}Z" fill="${PAPER}" stroke="${PAPER}" stroke-width="${3 * grid.stroke}" stroke-linejoin="round"/>` +
      `<path d="${tip}Z" fill="${AMBER}" stroke="${INK}" stroke-width="${grid.stroke}" stroke-linejoin="round"/>`
    );
  },
  /** 标出问题: one row in amber, its cell in red. */
  highlight: (grid: PixelGrid): string =>
    sheet(grid, [
      [2, 10, 13, 20, AMBER],
      [12, 10, 29, 20, RED],
      [12, 19, 29, 29, AMBER],
    ]),
  /** 清除标记 */
  clear: (grid: PixelGrid): string =>
    sheet(grid) +
    strong(
      grid,
      path(grid, [
        [17, 17],
        [28, 28],
      ]) +
        path(grid, [
          [28, 17],
          [17, 28],
        ]),
      RED,
      3.4,
    ),
  /** 撤销 */
  revert(grid: PixelGrid): string {
    const { size } = grid;
    const unit = size / 32;
    const width = Math.max(2, Math.round(size / 9));
    const arc = `M${9 * unit} ${12 * unit}H${19 * unit}A${7.5 * unit} ${7.5 * unit} 0 0 1 ${19 * unit} ${27 * unit}H${12 * unit}`;
    const head = `M${2 * unit} ${12 * unit}L${12 * unit} ${4 * unit}V${20 * unit}Z`;
    return `<path d="${arc}" fill="none" stroke="${BLUE}" stroke-width="${width}"/><path d="${head}" fill="${BLUE}"/>`;
  },
  /** 面板: a window whose right part is the pane. */
  pane(grid: PixelGrid): string {
    const { line, stroke } = grid;
    const [left, top, right, bottom, middle] = [line(2), line(4), line(29), line(27), line(17)];
    return (
      rect(grid, 2, 4, 30, 28, PAPER) +
      rect(grid, 17, 4, 30, 28, TEAL) +
      `<path d="M${left} ${top}H${right}V${bottom}H${left}ZM${middle} ${top}V${bottom}" fill="none" stroke="${INK}" stroke-width="${stroke}"/>` +
      [9, 14, 19].map((y) => rect(grid, 20, y, 27, y + 2, PAPER)).join('') +
      [9, 14, 19].map((y) => rect(grid, 5, y, 14, y + 2, '#A19F9D')).join('')
    );
  },
};

type IconName = keyof typeof ICONS;

export const ICON_NAMES = Object.keys(ICONS) as readonly IconName[];

/** The icon as a complete SVG document of `size` × `size` pixels. */
export function drawIcon(name: IconName, size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${ICONS[name](gridOf(size))}</svg>\n`;
}
