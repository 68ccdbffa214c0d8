import type { XlsxPackage } from '../package';
import { readWorkbookParts, type WorkbookParts } from '../read/workbook';
import { SheetsByName } from './find-sheet';
import { PackageEditor } from './package-editor';
import { Registry } from './package-registry';
import { SharedItems } from './shared-items';
import { StyleBook, type StyleChange } from './style-book';
import { FreeBlocks, takenBlocks } from './vml';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="{namespace}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What all changes to one package share. */
export class ChangeContext {
  readonly editor: PackageEditor;
  readonly parts: WorkbookParts;
  readonly registry: Registry;
  readonly items: SharedItems;
  readonly sheets: SheetsByName;
  private book: StyleBook | null = null;
  /** The style sheet that was made for a workbook without one. */
  private madeStyles: string | null = null;
  private blocks: FreeBlocks | null = null;

  constructor(readonly source: XlsxPackage) {
    this.editor = new PackageEditor(source);
    this.parts = readWorkbookParts(source);
    this.registry = new Registry(this.editor);
    this.items = new SharedItems(this.editor, this.parts.sharedStrings);
    this.sheets = new SheetsByName(this.parts.sheets);
  }

  /** Namespace of the sheet vocabulary in this package. */
  get namespace(): string {
    return this.registry.strict
      ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
      : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  }

  /** The part with the style sheet; null where the workbook has none. */
  get stylesPart(): string | null {
    return this.madeStyles ?? this.parts.styles;
  }

  /** The style sheet that a workbook without one gets. */
  newStyles(): string {
    return STYLES.replace('{namespace}', this.namespace);
  }

  /** Takes the style sheet out, and what is said of it. */
  dropStyles(): void {
    const link = this.parts.relationships.find(({ type, external }) => type === 'styles' && !external);
    if (!link || this.parts.styles === null) return;
    this.editor.remove(link.target);
    this.registry.drop(this.parts.workbook, link);
  }

  /** The cell styles; made where the workbook has none. */
  styles(): StyleBook {
    this.book ??= new StyleBook(this.editor.patch(this.stylesPart ?? this.createStyles()));
    return this.book;
  }

  /** Number format code of a style. */
  formatOf(style: number): string {
    return this.parts.styles === null ? 'General' : this.styles().format(style);
  }

  /** Whether a style locks its cells where the sheet is protected. */
  isLocked(style: number): boolean {
    return this.parts.styles === null || this.styles().isLocked(style);
  }

  /**
   * What of a change of look needs a style of its own; null where nothing does. Taking the mark off that keeps a text a
   * text is the usual case and nearly always nothing to do.
   */
  needed(change: StyleChange, style: number): StyleChange | null {
    const { quotePrefix, ...look } = change;
    const marked = this.parts.styles !== null && quotePrefix === false && this.styles().quotePrefix(style);
    const whole = quotePrefix === true || marked ? { ...look, quotePrefix } : look;
    return Object.keys(whole).length > 0 ? whole : null;
  }

  /** Writes new styles into their part. */
  flush(): void {
    this.book?.flush();
  }

  /** Blocks of ids for shapes that no legacy drawing of the workbook uses. */
  freeBlocks(): FreeBlocks {
    if (!this.blocks) {
      const drawings = this.source.partNames().filter((name) => name.toLowerCase().endsWith('.vml'));
      this.blocks = new FreeBlocks(drawings.flatMap((name) => takenBlocks(this.editor.text(name) ?? '')));
    }
    return this.blocks;
  }

  private createStyles(): string {
    const folder = this.parts.workbook.slice(0, this.parts.workbook.lastIndexOf('/') + 1);
    const path = this.registry.freePart((n) => `${folder}styles${n === 1 ? '' : n}.xml`);
    this.editor.create(path, this.newStyles());
    this.registry.relate(this.parts.workbook, 'styles', path);
    this.registry.override(path, STYLES_TYPE);
    this.madeStyles = path;
    return path;
  }
}
