import type { Result } from '../../../core/localized';
import { guarded, PackageFault } from '../xlsx/fault';
import { DEFAULT_LIMITS, type PackageLimits } from '../xlsx/package-limits';
import { XlsxPackage } from '../xlsx/package';
import { readRelationships } from '../xlsx/relationships';
import { parseXml } from '../xlsx/xml/parse';
import { documentProblem } from './document-problems';

/** Namespaces of text documents, in transitional and strict form, and of what stands for older programs beside newer content. */
const NAMESPACES = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
  'http://schemas.openxmlformats.org/markup-compatibility/2006',
];
/** What was taken out or stands elsewhere by now, and what is said twice. */
const NO_TEXT: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback']);
/** A document of text needs no more: one part of 64 MB is thousands of pages. */
export const DOCUMENT_LIMITS: PackageLimits = {
  ...DEFAULT_LIMITS,
  fileBytes: 256 * 1024 ** 2,
  partBytes: 64 * 1024 ** 2,
  totalBytes: 128 * 1024 ** 2,
  ratioFrom: 32 * 1024 ** 2,
};
/** Characters of a report: more than a thousand pages. */
export const MOST_CHARACTERS = 1_000_000;

/** Collects the paragraphs of a document, those of text boxes and cells as their own. */
class Paragraphs {
  readonly found: string[] = [];
  private readonly open: string[] = [];
  private skipped = 0;
  private inText = false;
  private characters = 0;

  start(name: string): void {
    if (NO_TEXT.has(name)) this.skipped += 1;
    if (name === 'p') this.open.push('');
    else if (name === 't') this.inText = true;
    else if (name === 'tab') this.add('\t');
    else if (name === 'br' || name === 'cr') this.add('\n');
    else if (name === 'noBreakHyphen') this.add('-');
  }

  end(name: string): void {
    if (NO_TEXT.has(name)) this.skipped -= 1;
    if (name === 't') this.inText = false;
    if (name !== 'p') return;
    const text = this.open.pop();
    if (text !== undefined && text.trim() !== '') this.found.push(text.trim());
  }

  text(text: string): void {
    if (this.inText) this.add(text);
  }

  private add(text: string): void {
    if (this.skipped > 0 || this.open.length === 0) return;
    this.characters += text.length;
    if (this.characters > MOST_CHARACTERS) throw new PackageFault(documentProblem('too-large'));
    this.open[this.open.length - 1] += text;
  }
}

/** The part that holds the text, as the package says; by its usual name where it says nothing. */
function mainPart(source: XlsxPackage): string {
  const { target = 'word/document.xml' } =
    readRelationships(source, '').find(({ type, external }) => type === 'officeDocument' && !external) ?? {};
  return target;
}

/**
 * The paragraphs of a .docx document without the blank ones, cells of tables each as theirs; text that was deleted while changes were
 * tracked is none. Never throws. Codes: `not-a-text`, `truncated`, `zip-bomb`, `too-large`, `unreadable`.
 */
export function readDocx(bytes: Uint8Array, limits: PackageLimits = DOCUMENT_LIMITS): Result<readonly string[]> {
  const read = guarded(() => {
    if (bytes.length > limits.fileBytes) throw new PackageFault(documentProblem('too-large'));
    const source = XlsxPackage.archive(bytes, limits);
    const main = mainPart(source);
    if (!/^word\//i.test(main) || !source.entry(main)) throw new PackageFault(documentProblem('not-a-text'));
    const paragraphs = new Paragraphs();
    parseXml(
      source.source(main),
      { open: (name) => paragraphs.start(name), close: (name) => paragraphs.end(name), text: (text) => paragraphs.text(text) },
      NAMESPACES,
    );
    return paragraphs.found;
  });
  return read.ok ? read : { ok: false, problem: documentProblem(read.problem.code) };
}
