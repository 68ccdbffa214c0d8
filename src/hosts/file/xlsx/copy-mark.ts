import { guarded } from './fault';
import { copyMark, MARK_NAMESPACE, type PartSum } from './mark-text';
import { XlsxPackage } from './package';
import type { ChangeContext } from './write/change-context';

const DOCUMENT = new RegExp(`<perfscore-copy xmlns="${MARK_NAMESPACE}" parts="([0-9a-f]{8})"/>\\s*$`);
const PART = /^customXml\/item\d+\.xml$/i;
/** No mark is longer; other custom parts need not be looked into. */
const LONGEST = 400;

function isMark(xml: string | null): boolean {
  return xml !== null && DOCUMENT.test(xml);
}

/** Marks a package all of whose changes are committed, in place of an older mark. */
export function markCopy({ source, editor, registry, parts }: ChangeContext): void {
  const old = source.directory.entries.find(({ name, size }) => PART.test(name) && size <= LONGEST && isMark(editor.text(name)));
  const path = old?.name ?? registry.freePart((n) => `customXml/item${n}.xml`);
  if (!old) {
    editor.create(path, copyMark([]));
    registry.relate(parts.workbook, 'customXml', path);
    registry.override(path, 'application/xml');
    editor.commit();
  }
  const others = editor.partNames().filter((name) => name !== path);
  editor.restore(path, copyMark(others.map((name): PartSum => [name, editor.crc(name) ?? 0])));
}

/** True for a copy that this product wrote and that nobody has changed since. The mark can be forged: it is no proof of where a file comes from. */
export function isMarkedCopy(bytes: Uint8Array): boolean {
  const read = guarded(() => {
    const source = XlsxPackage.archive(bytes);
    const entries = source.directory.entries.filter(({ name }) => !name.endsWith('/'));
    const mark = entries.find(
      ({ name, size }) => PART.test(name) && size <= LONGEST && isMark(new TextDecoder().decode(source.bytes(name) ?? undefined)),
    );
    if (!mark) return false;
    const others = entries.filter((entry) => entry !== mark).map(({ name, crc }): PartSum => [name, crc]);
    return new TextDecoder().decode(source.bytes(mark.name) ?? undefined) === copyMark(others);
  });
  return read.ok && read.value;
}
