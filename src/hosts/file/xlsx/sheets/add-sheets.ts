import type { Problem, Result } from '../../../../core/localized';
import { STRUCTURE_LOCKED } from '../../../journal/reasons';
import { guarded, PackageFault } from '../fault';
import { XlsxPackage } from '../package';
import { readRelationships } from '../relationships';
import { attribute, escapeXml } from '../xml/scan';
import { isOn } from '../xml/parse';
import { child, openTag, prefix, xmlTree, type XmlElement } from '../xml/tree';
import { notChanged } from '../xlsx-problems';
import { calculateOnLoad, WORKBOOK_ORDER } from '../write/calc-chain';
import { ChangeContext } from '../write/change-context';
import type { TextPatch } from '../write/text-patch';
import { insertInOrder } from '../write/xml-edits';
import { mergeStyles } from './merge-styles';
import { moveNumbers } from './sheet-numbers';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** How the vocabularies of drawings begin. */
const DRAWINGS = 'http://schemas.openxmlformats.org/drawingml/2006/';
const STRICT_DRAWINGS = 'http://purl.oclc.org/ooxml/drawingml/';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** Ids of shapes in a block. */
const BLOCK = 1024;

const LOCKED: Problem = { code: 'structure-locked', message: STRUCTURE_LOCKED };

/** Whether it is protected which sheets a workbook has. @param root of the workbook's own part */
export function isStructureLocked(xml: string, root: XmlElement): boolean {
  const protection = child(root, 'workbookProtection');
  return protection !== undefined && isOn(attribute(openTag(xml, protection), 'lockStructure'));
}

/** Refuses to change which sheets a workbook has where that is protected. */
export function refuseLocked(xml: string, root: XmlElement): void {
  if (isStructureLocked(xml, root)) throw new PackageFault(LOCKED);
}

/** Shapes with ids of a block that no other drawing of the workbook uses. */
function inBlock(vml: string, block: number): string {
  return vml
    .replace(/(<o:idmap [^>]{0,60}data=")\d+/, `$1${block}`)
    .replace(/_x0000_s(\d{4,10})/g, (_, id: string) => `_x0000_s${block * BLOCK + (parseInt(id, 10) % BLOCK)}`);
}

/** Puts the parts of sheets of one package into another. */
class Adding {
  private readonly change: ChangeContext;
  private readonly styles: readonly number[];

  constructor(
    source: XlsxPackage,
    private readonly given: ChangeContext,
    private readonly place: number | null,
  ) {
    this.change = new ChangeContext(source);
    // Makes the style sheet where the workbook has none.
    this.change.styles();
    this.styles = mergeStyles(this.change.editor.patch(this.change.stylesPart!), this.textOf(given.parts.styles));
  }

  run(): Uint8Array {
    const { editor, parts, registry } = this.change;
    const patch = editor.patch(parts.workbook);
    const root = xmlTree(patch.original, 2);
    refuseLocked(patch.original, root);
    const list = child(root, 'sheets')!;
    const tags = list.children.map((element) => openTag(patch.original, element));
    let next = Math.max(0, ...tags.map((tag) => parseInt(attribute(tag, 'sheetId') ?? '0', 10))) + 1;
    const first = Math.min(this.place ?? tags.length, tags.length);
    const behind = list.children[first];
    const mark = prefix(root);
    const added = this.given.parts.sheets.map((sheet, at) => {
      const id = registry.relate(parts.workbook, 'worksheet', this.addSheet(sheet.part!));
      const tag = `<${mark}sheet xmlns:r="${registry.relationshipBase}" name="${escapeXml(sheet.name)}" sheetId="${next++}" r:id="${id}"/>`;
      if (behind) patch.insert(behind.start, tag);
      else patch.append(list, tag);
      return { name: sheet.name, at: first + at };
    });
    if (behind) moveNumbers(patch, root, (number) => (number < first ? number : number + added.length));
    this.addNames(patch, root, added);
    if (this.hasFormulas) calculateOnLoad(editor, parts.workbook);
    editor.commit();
    return editor.save();
  }

  private get hasFormulas(): boolean {
    return this.given.parts.sheets.some(({ part }) => this.textOf(part).includes('<f>'));
  }

  private textOf(part: string | null): string {
    return (part === null ? null : this.given.editor.text(part)) ?? '';
  }

  /** The sheet's own vocabulary as this package spells it. */
  private respelt(xml: string): string {
    return xml
      .replaceAll(`"${MAIN}"`, `"${this.change.namespace}"`)
      .replaceAll(`"${OFFICE}"`, `"${this.change.registry.relationshipBase}"`)
      .replaceAll(DRAWINGS, this.change.registry.strict ? STRICT_DRAWINGS : DRAWINGS);
  }

  private addSheet(from: string): string {
    const { editor, registry } = this.change;
    const part = registry.freePart((n) => `xl/worksheets/sheet${n}.xml`);
    const links = readRelationships(this.given.source, from).filter(({ external }) => !external);
    const numbered = (_: string, start: string, style: string): string => `${start}${this.styles[Number(style)] ?? 0}`;
    let xml = this.respelt(this.textOf(from))
      .replace(/(<c r="[A-Z]+\d+" s=")(\d+)/g, numbered)
      .replace(/(<row r="\d+"[^<>]{0,100} s=")(\d+)/g, numbered)
      .replace(/(<col [^<>]{0,200} ?style=")(\d+)/g, numbered);
    editor.create(part, '');
    registry.override(part, `${TYPE}.worksheet+xml`);
    for (const { type, target } of links) {
      const add = { comments: this.addComments, drawing: this.addDrawing }[type] ?? this.addBoxes;
      const id = registry.relate(part, type, add.call(this, target));
      if (type === 'vmlDrawing') xml = xml.replace(/(<legacyDrawing r:id=")[^"]*/, `$1${id}`);
      if (type === 'drawing') xml = xml.replace(/(<drawing r:id=")[^"]*/, `$1${id}`);
    }
    editor.restore(part, xml);
    return part;
  }

  private addComments(from: string): string {
    const { editor, registry } = this.change;
    const part = registry.freePart((n) => `xl/comments${n}.xml`);
    editor.create(part, this.respelt(this.textOf(from)));
    registry.override(part, `${TYPE}.comments+xml`);
    return part;
  }

  /** A drawing with its charts. */
  private addDrawing(from: string): string {
    const { editor, registry } = this.change;
    const part = registry.freePart((n) => `xl/drawings/drawing${n}.xml`);
    editor.create(part, '');
    registry.override(part, DRAWING);
    const ids = new Map<string, string>();
    for (const { id, type, target } of readRelationships(this.given.source, from)) {
      const chart = registry.freePart((n) => `xl/charts/chart${n}.xml`);
      editor.create(chart, this.respelt(this.textOf(target)));
      registry.override(chart, CHART);
      ids.set(id, registry.relate(part, type, chart));
    }
    const drawn = this.respelt(this.textOf(from)).replace(
      /( r:id=")([^"]*)/g,
      (_, start: string, id: string) => start + (ids.get(id) ?? id),
    );
    editor.restore(part, drawn);
    return part;
  }

  private addBoxes(from: string): string {
    const { editor, registry } = this.change;
    const part = registry.freePart((n) => `xl/drawings/vmlDrawing${n}.vml`);
    editor.create(part, inBlock(this.textOf(from), this.change.freeBlocks().take()));
    registry.byEnding('vml', VML);
    return part;
  }

  /** Areas to print and rows that are repeated in print. */
  private addNames(patch: TextPatch, root: XmlElement, added: readonly { readonly name: string; readonly at: number }[]): void {
    const places = new Map(added.map(({ name, at }) => [name, at]));
    const mark = prefix(root);
    const names = this.given.parts.names.flatMap(({ name, sheet, formula }) => {
      const at = sheet === null ? undefined : places.get(sheet);
      return at === undefined
        ? []
        : [`<${mark}definedName name="${escapeXml(name)}" localSheetId="${at}">${escapeXml(formula)}</${mark}definedName>`];
    });
    if (names.length === 0) return;
    const list = child(root, 'definedNames');
    if (list) patch.append(list, names.join(''));
    else insertInOrder(patch, root, WORKBOOK_ORDER, 'definedNames', `<${mark}definedNames>${names.join('')}</${mark}definedNames>`);
  }
}

/**
 * A file with the sheets of another behind its own: values, looks, widths, merged areas, drop-downs, bounds, notes, charts, areas to
 * print.
 * Everything else stays to the byte. Codes: those of `readXlsx`, and `structure-locked`.
 * @param book a workbook of drafted sheets that this program wrote, under names that the file does not have
 * @param place how many sheets stand before them; behind all where left out
 */
export function addSheets(file: Uint8Array, book: Uint8Array, place: number | null = null): Result<Uint8Array> {
  return guarded(
    () => new Adding(XlsxPackage.open(file, 'file.xlsx'), new ChangeContext(XlsxPackage.open(book, 'book.xlsx')), place).run(),
    notChanged,
  );
}
