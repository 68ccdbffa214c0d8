import { strFromU8, unzipSync } from 'fflate';
import { parseCellName, parseRangeName } from '../../../src/core/snapshot/address';

/** What a test sees of a workbook past the product's own reader: parts as text, read with plain patterns. */
export class PartsOf {
  private readonly files: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  get names(): string[] {
    return Object.keys(this.files);
  }

  bytes(name: string): Uint8Array | undefined {
    return this.files[name];
  }

  text(name: string): string {
    return strFromU8(this.files[name] ?? new Uint8Array());
  }

  /** Part of a sheet of a workbook made by `buildXlsx`. */
  sheetPart(sheet: string): string {
    const id = new RegExp(`<sheet name="${sheet}"[^>]*r:id="(\\w+)"`).exec(this.text('xl/workbook.xml'))?.[1];
    const target = new RegExp(`Id="${id ?? ''}"[^>]*Target="([^"]+)"`).exec(this.text('xl/_rels/workbook.xml.rels'))?.[1];
    return `xl/${target ?? ''}`;
  }

  /** The `<c>` element of a cell; empty where it does not stand in the file. */
  cell(sheet: string, name: string): string {
    return new RegExp(`<c r="${name}"[^>]*?(?:/>|>[\\s\\S]*?</c>)`).exec(this.text(this.sheetPart(sheet)))?.[0] ?? '';
  }

  /** The style element that a cell refers to. */
  style(sheet: string, name: string): string {
    const index = Number(/ s="(\d+)"/.exec(this.cell(sheet, name))?.[1] ?? 0);
    const styles = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(this.text('xl/styles.xml'))?.[1] ?? '';
    return [...styles.matchAll(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)][index]?.[0] ?? '';
  }

  /** Solid fill of a cell, `#RRGGBB`; null for none. */
  fill(sheet: string, name: string): string | null {
    const index = Number(/fillId="(\d+)"/.exec(this.style(sheet, name))?.[1] ?? 0);
    const fills = /<fills[^>]*>([\s\S]*?)<\/fills>/.exec(this.text('xl/styles.xml'))?.[1] ?? '';
    const fill = [...fills.matchAll(/<fill>[\s\S]*?<\/fill>/g)][index]?.[0] ?? '';
    const color = /<fgColor rgb="FF([0-9A-F]{6})"/.exec(fill)?.[1];
    return color ? `#${color}` : null;
  }

  /** Colour of the product's mark over a cell, `#RRGGBB`; null for none. The rule that counts first is the one with the lowest number. */
  mark(sheet: string, name: string): string | null {
    const looks = [...(/<dxfs[^>]*>([\s\S]*?)<\/dxfs>/.exec(this.text('xl/styles.xml'))?.[1]?.matchAll(/<dxf>[\s\S]*?<\/dxf>/g) ?? [])].map(
      ([look]) => look,
    );
    const { row, column } = parseCellName(name)!;
    const covers = (areas: string): boolean =>
      areas
        .split(' ')
        .map(parseRangeName)
        .some((area) => area !== null && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    const rules = [
      ...this.text(this.sheetPart(sheet)).matchAll(/<conditionalFormatting sqref="([^"]*)">([\s\S]*?)<\/conditionalFormatting>/g),
    ].flatMap(([, areas = '', inside = '']) =>
      covers(areas)
        ? [
            ...inside.matchAll(
              /<cfRule type="expression" dxfId="(\d+)" priority="(\d+)"><formula>&quot;PerfScore mark [\w-]+&quot;&lt;&gt;&quot;&quot;<\/formula>/g,
            ),
          ].map(([, dxf, priority]) => ({ dxf: Number(dxf), priority: Number(priority) }))
        : [],
    );
    const [first] = rules.sort((one, other) => one.priority - other.priority);
    const color = first && /<bgColor rgb="FF([0-9A-F]{6})"/.exec(looks[first.dxf] ?? '')?.[1];
    return color ? `#${color}` : null;
  }

  /** Text of a cell's note; null for none. A note must have its box, or Excel calls the file damaged. */
  note(sheet: string, name: string): string | null {
    const part = this.sheetPart(sheet);
    const links = this.text(part.replace('worksheets/', 'worksheets/_rels/') + '.rels');
    const comments = /Target="\.\.\/(comments[^"]+)"/.exec(links)?.[1];
    const comment = new RegExp(`<comment ref="${name}"[\\s\\S]*?</comment>`).exec(this.text(`xl/${comments ?? ''}`))?.[0];
    if (comment === undefined) return null;
    const { row, column } = parseCellName(name)!;
    const drawing = this.text(`xl/drawings/${/drawings\/(vmlDrawing[^"]+)"/.exec(links)?.[1] ?? ''}`);
    const boxes = [...drawing.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>/g)].filter(
      (box) => Number(box[1]) === row - 1 && Number(box[2]) === column - 1,
    );
    if (boxes.length !== 1) throw new Error(`${boxes.length} boxes for the note of ${name}`);
    return [...comment.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map((match) => match[1]).join('');
  }
}
