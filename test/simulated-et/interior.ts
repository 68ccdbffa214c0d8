import type { EtInterior } from '../../src/hosts/wps/types';
import type { CellData, FillData } from '../simulated-excel/book';

const NONE = -4142;
const PATTERNS: Readonly<Record<string, number>> = { Solid: 1, Gray50: -4125, Checker: 9, LinearGradient: 4000 };
const NAMES = new Map(Object.entries(PATTERNS).map(([name, number]) => [number, name]));

function toBgr(color: string): number {
  const [red, green, blue] = [color.slice(1, 3), color.slice(3, 5), color.slice(5, 7)];
  return parseInt(`${blue}${green}${red}`, 16);
}

function fromBgr(bgr: number): string {
  const [blue, green, red] = bgr.toString(16).padStart(6, '0').toUpperCase().match(/../g)!;
  return `#${red}${green}${blue}`;
}

/** `Interior` of one cell: white and without index where it has no fill. */
export function interiorOf(read: <T>(act: () => T) => T, write: (act: () => void) => void, cell: () => CellData): EtInterior {
  const change = (make: (fill: FillData) => FillData): void =>
    write(() => {
      const own = cell();
      own.fill = make(own.fill ?? { color: '#FFFFFF', pattern: 'Solid', patternColor: '#000000' });
    });
  return {
    get Color() { return read(() => toBgr(cell().fill?.color ?? '#FFFFFF')); },
    set Color(color) { change((fill) => ({ ...fill, color: fromBgr(color ?? 0) })); },
    get ColorIndex() { return read(() => (cell().fill === null ? NONE : 3)); },
    set ColorIndex(index) { write(() => void (index === NONE && (cell().fill = null))); },
    get Pattern() { return read(() => (cell().fill === null ? NONE : (PATTERNS[cell().fill!.pattern] ?? 1))); },
    set Pattern(pattern) {
      if (pattern === NONE) write(() => void (cell().fill = null));
      else change((fill) => ({ ...fill, pattern: NAMES.get(pattern ?? 1) ?? 'Solid' }));
    },
    get PatternColor() { return read(() => toBgr(cell().fill?.patternColor ?? '#000000')); },
    set PatternColor(color) { change((fill) => ({ ...fill, patternColor: fromBgr(color ?? 0) })); },
  };
}
