import { PackageFault } from '../fault';
import { partKey, type XlsxPackage } from '../package';
import { unreadable } from '../xlsx-problems';
import { xmlDecoder, xmlEncoding } from '../xml/decode';
import { crc32 } from '../zip/crc32';
import { writeZip } from '../zip/zip-write';
import { TextPatch } from './text-patch';

interface Part {
  readonly name: string;
  text: string;
}

/** Writes text as a UTF-8 part. */
function encodePart(text: string): Uint8Array {
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
  }

  remove(path: string): void {
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

  /** Carries out what was collected. */
  commit(): void {
    for (const [key, patch] of this.patches) {
      if (!patch.changed) continue;
      const path = this.parts.get(key)?.name ?? this.source.entry(key)?.name ?? key;
      this.parts.set(key, { name: path, text: patch.apply() });
    }
    this.patches.clear();
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
  return xmlDecoder(bytes)
    .decode(bytes)
    .replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}
