import { PackageFault } from '../../xlsx/fault';
import { unreadable } from '../../xlsx/xlsx-problems';

/** Types of records (MS-XLS 2.3) that are looked at here. */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  protect: 0x0012,
  externSheet: 0x0017,
  name: 0x0018,
  date1904: 0x0022,
  externName: 0x0023,
  filePass: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  columns: 0x007d,
  sheet: 0x0085,
  palette: 0x0092,
  manyNumbers: 0x00bd,
  manyBlanks: 0x00be,
  richText: 0x00d6,
  xf: 0x00e0,
  merges: 0x00e5,
  strings: 0x00fc,
  sharedText: 0x00fd,
  book: 0x01ae,
  blank: 0x0201,
  number: 0x0203,
  text: 0x0204,
  truth: 0x0205,
  result: 0x0207,
  row: 0x0208,
  array: 0x0221,
  smallNumber: 0x027e,
  format: 0x041e,
  sharedFormula: 0x04bc,
  bof: 0x0809,
} as const;

/** A type that no reader does anything with. */
const IDLE = 0x00c1;

/** One record of the stream. */
export interface BiffRecord {
  readonly type: number;
  /** Place of its header in the stream. */
  readonly at: number;
  readonly data: DataView;
}

/** The records of a workbook stream, one after the other, up to one that reaches beyond the end. */
export function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + length > stream.length) return;
    yield { type, at, data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) };
    at += 4 + length;
  }
}

/** Takes a record's meaning away, its bytes staying where they are. */
export function silence(stream: Uint8Array, { at }: BiffRecord): void {
  new DataView(stream.buffer, stream.byteOffset).setUint16(at, IDLE, true);
}

/** Faults where a record is shorter than what it must hold. */
export function atLeast({ data }: BiffRecord, length: number): void {
  if (data.byteLength < length) throw new PackageFault(unreadable());
}

/**
 * A text with its number of letters in front of it, in one byte or in two each (MS-XLS 2.5.240, 2.5.294).
 * @param wide whether the number takes two bytes
 */
export function textAt({ data }: BiffRecord, at: number, wide: boolean): string {
  const start = at + (wide ? 3 : 2);
  if (start > data.byteLength) throw new PackageFault(unreadable());
  const length = wide ? data.getUint16(at, true) : data.getUint8(at);
  const double = (data.getUint8(start - 1) & 1) === 1;
  const bytes = new Uint8Array(data.buffer, data.byteOffset + start, Math.min(length * (double ? 2 : 1), data.byteLength - start));
  return double ? new TextDecoder('utf-16le').decode(bytes) : String.fromCharCode(...bytes);
}
