import { PackageFault } from './fault';
import { DEFAULT_LIMITS, type PackageLimits } from './package-limits';
import { tooLarge, unreadable } from './xlsx-problems';
import { foreign, sniff } from './sniff';
import type { PartSource } from './xml/parse';
import { partKey } from './zip/part-name';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from './zip/zip-directory';
import { inflateEntry, inflateWhole, type InflateBudget } from './zip/zip-inflate';

export { partKey } from './zip/part-name';

/** An opened package: its parts by name, unpacked on demand and within limits. */
export class XlsxPackage {
  private readonly byKey = new Map<string, ZipEntry>();
  private readonly budget: InflateBudget = { used: 0 };

  private constructor(
    readonly file: Uint8Array,
    readonly directory: ZipDirectory,
    readonly limits: PackageLimits,
  ) {
    for (const entry of directory.entries) this.byKey.set(partKey(entry.name), entry);
  }

  /** Opens a file that claims to be a workbook. Faults with what it is instead and what to do. */
  static open(bytes: Uint8Array, name: string, limits: PackageLimits = DEFAULT_LIMITS): XlsxPackage {
    if (bytes.length > limits.fileBytes) throw new PackageFault(tooLarge());
    const problem = sniff(bytes, name);
    if (problem) throw new PackageFault(problem);
    const opened = XlsxPackage.archive(bytes, limits);
    opened.refuseForeign();
    return opened;
  }

  /** Opens an archive of whatever kind: a document, too. Faults where it is none. */
  static archive(bytes: Uint8Array, limits: PackageLimits = DEFAULT_LIMITS): XlsxPackage {
    // A plain view: Node's buffers share memory where a typed array copies.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    return new XlsxPackage(plain, readZipDirectory(plain, limits), limits);
  }

  entry(path: string): ZipEntry | undefined {
    return this.byKey.get(partKey(path));
  }

  /** Names of all parts as stored, directories left out. */
  partNames(): string[] {
    return this.directory.entries.map((entry) => entry.name).filter((name) => !name.endsWith('/'));
  }

  /** A part's bytes piece by piece, for large parts. Faults with `unreadable` where it does not exist. */
  source(path: string): PartSource {
    const entry = this.entry(path);
    if (!entry) throw new PackageFault(unreadable());
    return (onPiece) => inflateEntry(this.file, entry, this.limits, this.budget, onPiece);
  }

  /** A part's bytes, or null where it does not exist. */
  bytes(path: string): Uint8Array | null {
    const entry = this.entry(path);
    return entry ? inflateWhole(this.file, entry, this.limits, this.budget) : null;
  }

  private refuseForeign(): void {
    if (this.entry('xl/workbook.bin')) throw new PackageFault(foreign('xlsb'));
    if (this.entry('[Content_Types].xml')) {
      if (this.entry('word/document.xml') ?? this.entry('ppt/presentation.xml')) throw new PackageFault(foreign('document'));
      return;
    }
    throw new PackageFault(foreign(this.entry('mimetype') && this.entry('content.xml') ? 'ods' : 'other'));
  }
}
