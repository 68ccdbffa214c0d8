import type { CellRange } from '../../src/core/snapshot/types';
import type { EtFormatCondition, EtFormatConditions, EtRange } from '../../src/hosts/wps/types';
import type { ConditionalFormatData, SheetData } from '../simulated-excel/book';
import type { EtWire } from './wire';

function fromBgr(bgr: number): string {
  const [blue, green, red] = bgr.toString(16).padStart(6, '0').toUpperCase().match(/../g)!;
  return `#${red}${green}${blue}`;
}

function touches(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}

/** `FormatConditions` of a range: those that touch it. A protected sheet takes none, unless its cells may be formatted. */
export function formatConditions(
  wire: EtWire,
  sheet: SheetData,
  area: CellRange,
  rangeOf: (area: CellRange) => EtRange,
  mayFormat: () => void,
): EtFormatConditions {
  const change = (act: () => void): void =>
    wire.step('write', () => {
      mayFormat();
      act();
    });
  const conditionOf = (data: ConditionalFormatData): EtFormatCondition => ({
    get Type() {
      return wire.step('read', () => (data.type === 'Custom' ? 2 : 3));
    },
    get Formula1() {
      return wire.step('read', () => data.formula);
    },
    get AppliesTo() {
      return wire.step('read', () => rangeOf(data.areas[0]!));
    },
    Interior: {
      get Color() {
        return null;
      },
      set Color(color) {
        change(() => void (data.fill = fromBgr(color ?? 0)));
      },
    },
    get StopIfTrue() {
      return data.stopIfTrue;
    },
    set StopIfTrue(stops) {
      change(() => void (data.stopIfTrue = stops));
    },
    Delete: () => change(() => void sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(data), 1)),
  });
  const list = (): ConditionalFormatData[] => sheet.conditionalFormats.filter(({ areas }) => areas.some((other) => touches(area, other)));
  return {
    get Count() {
      return wire.step('read', () => list().length);
    },
    Item: (index) =>
      wire.step('read', () => {
        const found = list()[Number(index) - 1];
        return found ? conditionOf(found) : null;
      }),
    Add: (_type, _operator, formula) => {
      const { data } = wire.book;
      const made: ConditionalFormatData = {
        id: `{et-format-${data.lastFormat + 1}}`,
        type: 'Custom',
        formula,
        fill: null,
        stopIfTrue: true,
        areas: [area],
      };
      change(() => {
        data.lastFormat += 1;
        sheet.conditionalFormats.push(made);
      });
      return conditionOf(made);
    },
  };
}
