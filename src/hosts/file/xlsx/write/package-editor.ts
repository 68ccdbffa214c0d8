import { PackageFault } from '../fault';
import { partKey, type XlsxPackage } from '../package';
import { unreadable } from '../problems';
import { xmlDecoder, xmlEncoding } from '../xml/decode';
import { crc32 } from '../zip/crc32';
import { writeZip } from '../zip/zip-write';
import { applyInverse, type InverseSplice, TextPatch } from './text-patch';

/** What one change did to a part, so that exactly this can be taken back as long as nobody else changed the part. */
export interface PartRecord {
  readonly path: string;
  /** Checksum of the part as the change left it; null where the change took the part out. */
  readonly crc: number | null;
  /** The way back; null where the change made the part. */
  readonly inverse: readonly InverseSplice[] | null;
  /** Text of a part that was taken out. */
  readonly removed?: string;
}

interface Part {
  readonly name: string;
  text: string;
}

/** Writes text as a UTF-8 part. */
export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * A package being changed. Texts are those of the last `commit`; patches collect until the next one. Parts that no patch
 * touches are never unpacked.
 */
export class PackageEditor {
  /** Changed or new parts by key; null for those taken out. */
  private readonly parts = new Map<string, Part | null>();
  private readonly texts = new Map<string, string>();
  private readonly patches = new Map<string, TextPatch>();
  private readonly created = new Set<string>();
  private readonly removed = new Map<string, string>();

  constructor(readonly source: XlsxPackage) {}

  has(path: string): boolean {
    const part = this.parts.get(partKey(path));
    return part === undefined ? this.source.entry(path) !== undefined : part !== null;
  }

  /** Text of a part; null where there is none. A byte order mark stays part of it. */
  text(path: string): string | null {
    const key = partKey(path);
    const part = this.parts.get(key);
    if (part !== undefined) return part?.text ?? null;
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const bytes = this.source.bytes(path);
    if (!bytes) return null;
    const text = decodePart(bytes);
    this.texts.set(key, text);
    return text;
  }

  /** Names of all parts as they are now, folders left out. */
  partNames(): string[] {
    const stored = this.source.partNames().filter((name) => this.parts.get(partKey(name)) !== null);
    const known = new Set(stored.map(partKey));
    const made = [...this.parts].flatMap(([key, part]) => (part && !known.has(key) ? [part.name] : []));
    return [...stored, ...made];
  }

  /** The patch that collects changes of a part. Faults where there is no such part. */
  patch(path: string): TextPatch {
    const key = partKey(path);
    let patch = this.patches.get(key);
    if (!patch) {
      const text = this.text(path);
      if (text === null) throw new PackageFault(unreadable());
      patch = new TextPatch(text);
      this.patches.set(key, patch);
    }
    return patch;
  }

  create(path: string, text: string): void {
    this.parts.set(partKey(path), { name: path, text });
    this.created.add(path);
  }

  remove(path: string): void {
    this.removed.set(path, this.text(path) ?? '');
    this.parts.set(partKey(path), null);
    this.patches.delete(partKey(path));
  }

  /** Puts a text in place of a part's, whatever it was. */
  restore(path: string, text: string): void {
    this.parts.set(partKey(path), { name: this.source.entry(path)?.name ?? path, text });
  }

  /** Checksum of a part as it is now; null where there is none. */
  crc(path: string): number | null {
    const part = this.parts.get(partKey(path));
    if (part === undefined) return this.source.entry(path)?.crc ?? null;
    return part === null ? null : crc32(encodePart(part.text));
  }

  /** Carries out what was collected; the records take exactly this back. */
  commit(): PartRecord[] {
    const records: PartRecord[] = [];
    for (const [key, patch] of this.patches) {
      if (!patch.changed) continue;
      const path = this.parts.get(key)?.name ?? this.source.entry(key)?.name ?? key;
      const { text, inverse } = patch.apply();
      this.parts.set(key, { name: path, text });
      if (!this.created.has(path)) records.push({ path, crc: crc32(encodePart(text)), inverse });
    }
    this.patches.clear();
    for (const path of this.created) records.push({ path, crc: this.crc(path), inverse: null });
    for (const [path, removed] of this.removed) records.push({ path, crc: null, inverse: null, removed });
    this.created.clear();
    this.removed.clear();
    return records;
  }

  /** True where every part is as the change left it, so that it can be taken back exactly. */
  canUndo(records: readonly PartRecord[]): boolean {
    return records.every(({ path, crc }) => this.crc(path) === crc);
  }

  /** Takes a change back. Only after `canUndo`. */
  undo(records: readonly PartRecord[]): void {
    for (const { path, inverse, removed } of records) {
      if (removed !== undefined) this.restore(path, removed);
      else if (inverse === null) this.parts.set(partKey(path), null);
      else this.restore(path, applyInverse(this.text(path) ?? '', inverse));
    }
  }

  /** The package with all committed changes. */
  save(): Uint8Array {
    const changes = new Map<string, { name: string; bytes: Uint8Array } | null>();
    for (const [key, part] of this.parts) {
      if (part !== null) changes.set(key, { name: part.name, bytes: encodePart(part.text) });
      else if (this.source.entry(key)) changes.set(key, null);
    }
    return changes.size === 0 ? this.source.file : writeZip(this.source.file, this.source.directory, changes);
  }
}

/** Parts in other encodings than UTF-8 are rare; once changed they are written in UTF-8 and say so. */
function decodePart(bytes: Uint8Array): string {
  if (xmlEncoding(bytes) === 'utf-8') return xmlDecoder(bytes, true).decode(bytes);
  return xmlDecoder(bytes).decode(bytes).replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}
