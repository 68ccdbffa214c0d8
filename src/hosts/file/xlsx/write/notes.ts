import type { CellAddress } from '../../../../core/snapshot/types';
import { cellName } from '../../../../core/snapshot/address';
import { decodeEscapes } from '../read/escapes';
import { readRelationships, type Relationship } from '../relationships';
import { attribute, escapeXml, unescapeXml, visibleText } from '../xml/scan';
import { child, openTag, outerXml, prefix, type XmlElement, xmlTree } from '../xml/tree';
import { textElement } from '../cell-body';
import type { ChangeContext } from './change-context';
import type { SheetMap } from './sheet-map';
import { elementsBehind } from './sheet-order';
import { emptyVml, isEmptyOwn, NoteShapes, noteShapes, ownShapeType, usesShapeType } from './vml';

/** Author under which this product's notes stand, so that they can be told from a person's. */
export const NOTE_AUTHOR = 'PerfScore';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const BEHIND_DRAWING = elementsBehind('legacyDrawing');

/** A note as it stands in the file. */
export interface ExistingNote {
  readonly own: boolean;
  readonly text: string;
}

/** A note to write; null as text takes this product's note off. */
export interface NoteChange {
  readonly at: CellAddress;
  readonly text: string | null;
}

interface Comment extends ExistingNote {
  readonly element: XmlElement;
}

/** The notes of one sheet: the comments part and the legacy drawing that holds their boxes. */
export class SheetNotes {
  private readonly links: readonly Relationship[];
  private readonly comments: string | null;
  private xml = '';
  private root: XmlElement | null = null;
  private readonly byCell = new Map<string, Comment>();

  constructor(
    private readonly context: ChangeContext,
    private readonly part: string,
    private readonly map: SheetMap,
  ) {
    this.links = readRelationships(context.source, part).filter(({ external }) => !external);
    this.comments = this.links.find(({ type, target }) => type === 'comments' && context.editor.has(target))?.target ?? null;
    if (this.comments !== null) this.take(this.comments);
  }

  /** The note of a cell; null where it has none. */
  at(cell: CellAddress): ExistingNote | null {
    return this.byCell.get(cellName(cell)) ?? null;
  }

  /** Writes notes. The caller has made sure that none of the cells has a person's note. */
  change(changes: readonly NoteChange[]): void {
    const added = changes.filter(({ at, text }) => text !== null && !this.byCell.has(cellName(at)));
    const gone = changes.filter(({ at, text }) => text === null && this.byCell.has(cellName(at)));
    for (const change of changes) this.rewrite(change);
    if (added.length > 0) {
      this.addComments(added);
      this.addShapes(added.map(({ at }) => at));
    }
    if (gone.length === 0) return;
    this.dropShapes(gone.map(({ at }) => at));
    if (added.length === 0) this.dropUnused(new Set(gone.map(({ at }) => cellName(at))));
  }

  /** Takes out what was made for notes that are gone: the author, and where no comment is left of anybody the part itself. */
  private dropUnused(gone: ReadonlySet<string>): void {
    const { editor, registry } = this.context;
    const authors = this.root && child(this.root, 'authors');
    const [link] = this.links.filter(({ target }) => target === this.comments);
    if (!authors || !link) return;
    const left = [...this.byCell]
      .filter(([name]) => !gone.has(name))
      .map(([, { element }]) => attribute(openTag(this.xml, element), 'authorId'));
    const names = authors.children.map((author) => unescapeXml(this.xml.slice(author.openEnd, author.closeStart)));
    if (left.length === 0 && names.every((name) => name === NOTE_AUTHOR)) {
      editor.remove(link.target);
      registry.drop(this.part, link);
      return;
    }
    const last = authors.children[authors.children.length - 1];
    if (last && names[names.length - 1] === NOTE_AUTHOR && !left.includes(String(names.length - 1)))
      editor.patch(link.target).replace(last.start, last.end, '');
  }

  /** Gives a note that stands there its new text, or takes it out. */
  private rewrite({ at, text }: NoteChange): void {
    const known = this.byCell.get(cellName(at));
    if (!known || this.comments === null || text === known.text) return;
    const author = attribute(openTag(this.xml, known.element), 'authorId') ?? '0';
    this.context.editor
      .patch(this.comments)
      .replace(known.element.start, known.element.end, text === null ? '' : this.comment(at, text, author));
  }

  private take(part: string): void {
    this.xml = this.context.editor.patch(part).original;
    this.root = xmlTree(this.xml, 3);
    const authors = (child(this.root, 'authors')?.children ?? []).map((author) =>
      unescapeXml(this.xml.slice(author.openEnd, author.closeStart)),
    );
    for (const element of child(this.root, 'commentList')?.children ?? []) {
      const tag = openTag(this.xml, element);
      const text = visibleText(outerXml(this.xml, element));
      const own = authors[parseInt(attribute(tag, 'authorId') ?? '', 10)] === NOTE_AUTHOR;
      this.byCell.set((attribute(tag, 'ref') ?? '').toUpperCase(), { element, own, text: decodeEscapes(text) });
    }
  }

  private comment(at: CellAddress, text: string, author: string): string {
    const mark = this.root ? prefix(this.root) : '';
    const look = `<${mark}rPr><${mark}sz val="9"/><${mark}color indexed="81"/><${mark}rFont val="宋体"/><${mark}family val="3"/><${mark}charset val="134"/></${mark}rPr>`;
    return `<${mark}comment ref="${cellName(at)}" authorId="${author}"><${mark}text><${mark}r>${look}${textElement(text, mark)}</${mark}r></${mark}text></${mark}comment>`;
  }

  private addComments(added: readonly NoteChange[]): void {
    const { editor, registry, namespace } = this.context;
    if (this.comments === null || !this.root) {
      const path = registry.freePart((n) => `xl/comments${n}.xml`);
      const list = added.map(({ at, text }) => this.comment(at, text ?? '', '0')).join('');
      editor.create(
        path,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors><author>${NOTE_AUTHOR}</author></authors><commentList>${list}</commentList></comments>`,
      );
      registry.relate(this.part, 'comments', path);
      registry.override(path, COMMENTS_TYPE);
      return;
    }
    const patch = editor.patch(this.comments);
    const mark = prefix(this.root);
    const authors = child(this.root, 'authors');
    const list = child(this.root, 'commentList');
    const names = (authors?.children ?? []).map((author) => unescapeXml(this.xml.slice(author.openEnd, author.closeStart)));
    const known = names.indexOf(NOTE_AUTHOR);
    const author = `<${mark}author>${NOTE_AUTHOR}</${mark}author>`;
    if (known < 0 && authors) patch.append(authors, author);
    if (!authors) patch.insert(this.root.openEnd, `<${mark}authors>${author}</${mark}authors>`);
    const comments = added.map(({ at, text }) => this.comment(at, text ?? '', String(known < 0 ? names.length : known))).join('');
    if (list) patch.append(list, comments);
    else patch.append(this.root, `<${mark}commentList>${comments}</${mark}commentList>`);
  }

  /** The legacy drawing that the sheet names; null where it names none that exists. */
  private drawing(): string | null {
    const element = this.map.elements.find(({ local }) => local === 'legacyDrawing');
    const id = element && /:id\s*=\s*["']([^"']*)["']/.exec(this.map.xml.slice(element.start, element.openEnd))?.[1];
    const link = this.links.find((candidate) => candidate.id === id);
    return link && this.context.editor.has(link.target) ? link.target : null;
  }

  private addShapes(cells: readonly CellAddress[]): void {
    const { editor, registry } = this.context;
    const known = this.drawing();
    const patch = known === null ? null : editor.patch(known);
    const changes = patch && noteShapes(patch.original, cells, this.context.freeBlocks());
    if (patch && changes) {
      for (const { start, end, text } of changes) patch.replace(start, end, text);
      return;
    }
    const path = registry.freePart((n) => `xl/drawings/vmlDrawing${n}.vml`);
    const empty = emptyVml(this.context.freeBlocks().take());
    const text = (noteShapes(empty, cells, this.context.freeBlocks()) ?? []).reduceRight(
      (xml, change) => xml.slice(0, change.start) + change.text + xml.slice(change.end),
      empty,
    );
    editor.create(path, text);
    registry.byEnding('vml', VML_TYPE);
    this.nameDrawing(registry.relate(this.part, 'vmlDrawing', path));
  }

  private nameDrawing(id: string): void {
    const { xml, root, mark, elements, rootClose } = this.map;
    const base = this.context.registry.relationshipBase;
    const declared = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${base.replaceAll('.', '\\.')}["']`).exec(
      xml.slice(root.start, root.end),
    )?.[1];
    const text = `<${mark}legacyDrawing${declared ? '' : ` xmlns:r="${escapeXml(base)}"`} ${declared ?? 'r'}:id="${id}"/>`;
    const patch = this.context.editor.patch(this.part);
    const broken = elements.find(({ local }) => local === 'legacyDrawing');
    if (broken) patch.replace(broken.start, broken.openEnd, text);
    else
      patch.insert(elements.find(({ local, start }) => start > this.map.data.end && BEHIND_DRAWING.has(local))?.start ?? rootClose, text);
  }

  private dropShapes(cells: readonly CellAddress[]): void {
    const drawing = this.drawing();
    if (drawing === null) return;
    const patch = this.context.editor.patch(drawing);
    const shapes = new NoteShapes(patch.original);
    for (const cell of cells) {
      const shape = shapes.at(cell);
      if (shape) patch.replace(shape.start, shape.end, '');
    }
    const left = patch.apply();
    const type = usesShapeType(left) ? null : ownShapeType(patch.original);
    if (isEmptyOwn(left)) this.dropDrawing(drawing);
    else if (type) patch.replace(type.start, type.end, '');
  }

  /** Takes the drawing out that was made for notes, with the sheet's word of it. */
  private dropDrawing(drawing: string): void {
    const { editor, registry } = this.context;
    const element = this.map.elements.find(({ local }) => local === 'legacyDrawing');
    const link = this.links.find(({ target }) => target === drawing);
    if (!element || !link || this.map.xml[element.openEnd - 2] !== '/') return;
    editor.patch(this.part).replace(element.start, element.openEnd, '');
    editor.remove(drawing);
    registry.drop(this.part, link);
    registry.dropEnding('vml', VML_TYPE);
  }
}
