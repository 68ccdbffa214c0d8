import { PackageFault } from '../../xlsx/fault';
import { truncated, unreadable } from '../../xlsx/xlsx-problems';

/** From this number on, a sector number is a mark: the end of a chain, a free sector. */
const FIRST_MARK = 0xfffffffa;
const ENTRY = 128;
/** Place of the sector numbers that the header itself holds, and how many. */
const HEADER_LIST = 76;
const HEADER_COUNT = 109;

/** A stream of a compound file by its directory entry. */
interface Stream {
  readonly start: number;
  readonly size: number;
}

/**
 * The streams at the root of a compound file (MS-CFB). Every chain is followed once and within the file, so that none can go
 * round or grow. Faults: `unreadable`, `truncated`.
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sector: number;
  private readonly table: Uint32Array;
  private readonly root: Stream;
  private readonly streams = new Map<string, Stream>();

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const shift = bytes.length < 512 ? 0 : this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new PackageFault(bytes.length < 512 ? truncated() : unreadable());
    this.sector = 2 ** shift;
    this.table = this.readTable();
    this.root = this.readDirectory(this.view.getUint32(48, true));
  }

  /** The bytes of a stream at the root. */
  stream(name: string): Uint8Array | null {
    const stream = this.streams.get(name.toLowerCase());
    if (!stream) return null;
    return stream.size < this.view.getUint32(56, true) ? this.small(stream) : this.chain(stream.start, stream.size);
  }

  private place(sector: number): number {
    return (sector + 1) * this.sector;
  }

  /** A number in a sector. */
  private number(sector: number, index: number): number {
    const at = this.place(sector) + index * 4;
    if (at + 4 > this.bytes.length) throw new PackageFault(truncated());
    return this.view.getUint32(at, true);
  }

  /** Which sector follows which. */
  private readTable(): Uint32Array {
    const perSector = this.sector / 4;
    const most = Math.ceil(this.bytes.length / this.sector);
    const sectors = Array.from({ length: HEADER_COUNT }, (_, index) => this.view.getUint32(HEADER_LIST + index * 4, true));
    for (let next = this.view.getUint32(68, true), seen = 0; next < FIRST_MARK; seen++) {
      if (seen > most) throw new PackageFault(unreadable());
      for (let index = 0; index < perSector - 1; index++) sectors.push(this.number(next, index));
      next = this.number(next, perSector - 1);
    }
    const used = sectors
      .slice(0, Math.min(this.view.getUint32(44, true), Math.ceil(most / perSector) + 1))
      .filter((sector) => sector < FIRST_MARK);
    const table = new Uint32Array(used.length * perSector).fill(0xffffffff);
    used.forEach((sector, at) => {
      for (let index = 0; index < perSector; index++) table[at * perSector + index] = this.number(sector, index);
    });
    return table;
  }

  /** Bytes of a chain of sectors, up to `size`. */
  private chain(start: number, size: number): Uint8Array {
    if (size > this.bytes.length) throw new PackageFault(truncated());
    const whole = new Uint8Array(size);
    let sector = start;
    for (let at = 0; at < size; at += this.sector) {
      const from = this.place(sector);
      if (sector >= FIRST_MARK) throw new PackageFault(unreadable());
      const piece = this.bytes.subarray(from, from + Math.min(this.sector, size - at));
      if (piece.length < Math.min(this.sector, size - at)) throw new PackageFault(truncated());
      whole.set(piece, at);
      sector = this.table[sector] ?? FIRST_MARK;
    }
    return whole;
  }

  /** A whole chain, whose length nothing says. */
  private wholeChain(start: number): Uint8Array {
    let count = 0;
    for (let sector = start; sector < FIRST_MARK; sector = this.table[sector] ?? FIRST_MARK) {
      count += 1;
      if (count > this.table.length) throw new PackageFault(unreadable());
    }
    return this.chain(start, count * this.sector);
  }

  /** A stream in the small sectors that the root's stream holds. */
  private small({ start, size }: Stream): Uint8Array {
    const unit = 2 ** Math.min(this.view.getUint16(32, true), 12);
    const holder = this.chain(this.root.start, this.root.size);
    const list = this.wholeChain(this.view.getUint32(60, true));
    const numbers = new DataView(list.buffer);
    const whole = new Uint8Array(size);
    let sector = start;
    for (let at = 0; at < size; at += unit) {
      const piece = holder.subarray(sector * unit, sector * unit + Math.min(unit, size - at));
      if (piece.length < Math.min(unit, size - at)) throw new PackageFault(unreadable());
      whole.set(piece, at);
      sector = sector * 4 + 4 <= list.length ? numbers.getUint32(sector * 4, true) : FIRST_MARK;
    }
    return whole;
  }

  /** Takes the streams at the root; those of embedded objects lie deeper. Gives the root's own. */
  private readDirectory(start: number): Stream {
    const directory = this.wholeChain(start);
    const view = new DataView(directory.buffer);
    const count = directory.length / ENTRY;
    if (count < 1) throw new PackageFault(unreadable());
    const streamAt = (entry: number): Stream => ({
      start: view.getUint32(entry * ENTRY + 116, true),
      size: view.getUint32(entry * ENTRY + 120, true),
    });
    const seen = new Set<number>();
    const waiting = [view.getUint32(76, true)];
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      if (entry >= count || seen.has(entry)) continue;
      seen.add(entry);
      const at = entry * ENTRY;
      const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length));
      if (directory[at + 66] === 2) this.streams.set(name.toLowerCase(), streamAt(entry));
      waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
    }
    return streamAt(0);
  }
}
