import { parseRangeName } from '../../src/core/snapshot/address';
import type { EtCollection, EtProtection, EtRange, EtWorkbook, EtWorksheet, EtXmlPart, EtXmlParts } from '../../src/hosts/wps/types';
import type { SheetData, XmlPartData } from '../simulated-excel/book';
import { usedRange } from '../simulated-excel/book';
import { SimulatedEtRange } from './range';
import type { EtWire } from './wire';

/** A collection: counts from 1, takes names, and differs in what it does with what it does not hold. */
function collectionOf<T>(wire: EtWire, items: () => readonly T[], nameOf: (item: T) => string): EtCollection<T> {
  return {
    get Count() {
      return wire.step('read', () => items().length);
    },
    Item: (index) =>
      wire.step('read', () => {
        const found =
          typeof index === 'number' ? items()[index - 1] : items().find((item) => nameOf(item).toLowerCase() === index.toLowerCase());
        if (found === undefined && wire.quirks.missing === 'throws') throw new Error('下标越界');
        return found ?? null;
      }),
  };
}

/** `Worksheet`. */
export class SimulatedEtSheet implements EtWorksheet {
  constructor(
    private readonly wire: EtWire,
    readonly data: SheetData,
    readonly Parent: EtWorkbook,
  ) {}

  get Name(): string {
    return this.wire.step('read', () => this.data.name);
  }
  get CodeName(): string {
    return this.wire.quirks.codeNames ? `Sheet${parseInt(this.data.id.slice(20, 24), 10) + 1}` : '';
  }
  get Visible(): number {
    return { visible: -1, hidden: 0, 'very-hidden': 2 }[this.data.visibility];
  }
  get ProtectContents(): boolean {
    return this.wire.step('read', () => this.data.isProtected);
  }
  get ProtectDrawingObjects(): boolean {
    return this.data.isProtected && !this.wire.extrasOf(this.data).allowsComments;
  }
  get Protection(): EtProtection {
    return { AllowFormattingCells: this.wire.extrasOf(this.data).allowsFormatting };
  }
  /** An empty sheet has one used cell. */
  get UsedRange(): EtRange {
    return this.wire.step(
      'read',
      () => new SimulatedEtRange(this.wire, this.data, usedRange(this.data, false) ?? { top: 1, left: 1, bottom: 1, right: 1 }),
    );
  }

  get Cells(): EtRange {
    return this.wire.step('read', () => new SimulatedEtRange(this.wire, this.data, { top: 1, left: 1, bottom: 1_048_576, right: 16_384 }));
  }

  Range(address: string): EtRange {
    return this.wire.step('read', () => {
      const area = parseRangeName(address);
      if (area === null) throw new Error(`无效的地址 ${address}`);
      return new SimulatedEtRange(this.wire, this.data, area);
    });
  }

  Activate(): void {
    this.wire.step('write', () => void (this.wire.book.data.activeSheet = this.data.name));
  }
}

function namespaceIn(xml: string): string {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) throw new Error('XML 无效');
  const match = /^<[\w.-]+\s+xmlns="([^"]*)"[^>]*>[^<]*<\/[\w.-]+>$/.exec(xml);
  if (!match) throw new Error('XML 无效');
  return match[1]!;
}

/** Parts that every workbook has. */
const BUILT_IN: readonly XmlPartData[] = [
  { id: '{core}', namespace: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties', xml: '<coreProperties/>' },
  { id: '{app}', namespace: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties', xml: '<Properties/>' },
];

function partOf(wire: EtWire, { id, namespace, xml }: XmlPartData): EtXmlPart {
  return {
    Id: id,
    NamespaceURI: namespace,
    get XML() {
      return wire.step('read', () => `<?xml version="1.0"?>\n${xml}`);
    },
    Delete: () => wire.step('write', () => void wire.book.data.parts.delete(id)),
  };
}

function xmlParts(wire: EtWire): EtXmlParts {
  const list = (): XmlPartData[] => [...BUILT_IN, ...wire.book.data.parts.values()];
  const parts = collectionOf(
    wire,
    () => list().map((part) => partOf(wire, part)),
    ({ Id }) => Id,
  );
  return {
    get Count() {
      return parts.Count;
    },
    Item: (index) => parts.Item(index),
    Add: (xml) =>
      wire.step('write', () => {
        const { data } = wire.book;
        data.lastPart += 1;
        const part = { id: `{part-${data.lastPart}}`, namespace: namespaceIn(xml), xml };
        data.parts.set(part.id, part);
        return partOf(wire, part);
      }),
  };
}

/** `Workbook`. */
export class SimulatedEtWorkbook implements EtWorkbook {
  readonly CustomXMLParts: EtXmlParts | null;
  readonly Worksheets: EtCollection<SimulatedEtSheet>;
  readonly Sheets: EtCollection<{ readonly Name: string }>;

  constructor(private readonly wire: EtWire) {
    const { book, quirks } = wire;
    const sheets = (): SimulatedEtSheet[] => book.data.sheets.map((sheet) => new SimulatedEtSheet(wire, sheet, this));
    this.Worksheets = collectionOf(wire, sheets, ({ data }) => data.name);
    this.Sheets = collectionOf(
      wire,
      () => [...sheets().map(({ data }) => ({ Name: data.name })), ...book.charts.map((Name) => ({ Name }))],
      ({ Name }) => Name,
    );
    this.CustomXMLParts = quirks.customXml ? xmlParts(wire) : null;
  }

  get Name(): string {
    return this.wire.step('read', () => this.wire.book.data.name);
  }
  get FullName(): string {
    return `C:\\表\\${this.wire.book.data.name}`;
  }

  Activate(): void {
    this.wire.step('write', () => undefined);
  }
}
