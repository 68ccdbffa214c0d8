import { partKey } from '../package';
import { readRelationships, relationshipsPath, type Relationship } from '../relationships';
import { attribute, escapeXml } from '../xml/scan';
import { openTag, prefix, type XmlElement, xmlTree } from '../xml/tree';
import type { PackageEditor } from './package-editor';

const CONTENT_TYPES = '[Content_Types].xml';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A relationships part that holds none yet. */
const NO_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;

/** Path from the folder of one part to another part. */
function relativeTarget(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1);
  const path = to.split('/');
  let common = 0;
  while (common < folder.length && folder[common] === path[common]) common += 1;
  return [...folder.slice(common).map(() => '..'), ...path.slice(common)].join('/');
}

function byEndingXml(root: XmlElement, ending: string, type: string): string {
  return `<${prefix(root)}Default Extension="${ending}" ContentType="${type}"/>`;
}

/** Says which parts a package has, of which kind, and how they hang together. */
export class Registry {
  /** Ids in use, those not yet written among them, by relationships part. */
  private readonly ids = new Map<string, Set<string>>();
  private readonly roots = new Map<string, { readonly xml: string; readonly root: XmlElement }>();
  /** Where the search for a free name of a kind of parts goes on. */
  private readonly nextPart = new Map<string, number>();
  readonly strict: boolean;

  constructor(private readonly editor: PackageEditor) {
    this.strict = readRelationships(editor.source, '').some(({ uri }) => uri.startsWith(STRICT));
  }

  /** Namespace of `r:id` attributes, and base of relationship types. */
  get relationshipBase(): string {
    return this.strict ? STRICT : TRANSITIONAL;
  }

  /** A part name that is still free: `xl/comments{n}.xml`. */
  freePart(pattern: (n: number) => string): string {
    let n = this.nextPart.get(pattern(0)) ?? 1;
    while (this.editor.has(pattern(n))) n += 1;
    this.nextPart.set(pattern(0), n);
    return pattern(n);
  }

  /** Links two parts; the id. */
  relate(owner: string, type: string, target: string): string {
    const path = relationshipsPath(owner);
    const taken = this.takenIds(path);
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n += 1;
    const id = `rId${n}`;
    taken.add(id);
    const uri = type.startsWith('http') ? type : `${this.relationshipBase}/${type}`;
    if (!this.editor.has(path)) {
      this.editor.create(path, NO_RELATIONSHIPS);
    }
    const root = this.root(path);
    const link = `<${prefix(root)}Relationship Id="${id}" Type="${uri}" Target="${escapeXml(relativeTarget(owner, target))}"/>`;
    this.editor.patch(path).append(root, link);
    return id;
  }

  /** Says of which kind a part is. */
  override(part: string, type: string): void {
    const root = this.root(CONTENT_TYPES);
    this.editor.patch(CONTENT_TYPES).append(root, `<${prefix(root)}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
  }

  /** Says of which kind parts with an ending are, where nothing is said yet. */
  byEnding(ending: string, type: string): void {
    const root = this.root(CONTENT_TYPES);
    const patch = this.editor.patch(CONTENT_TYPES);
    const tags = root.children.map((element) => openTag(patch.original, element));
    if (tags.some((tag) => attribute(tag, 'Extension')?.toLowerCase() === ending)) return;
    patch.insert(root.openEnd, byEndingXml(root, ending, type));
  }

  /** Takes what `byEnding` said out again where no part has the ending any more: what others said of it stands elsewhere, or reads otherwise. */
  dropEnding(ending: string, type: string): void {
    if (this.editor.partNames().some((name) => name.toLowerCase().endsWith(`.${ending}`))) return;
    const root = this.root(CONTENT_TYPES);
    const patch = this.editor.patch(CONTENT_TYPES);
    const own = byEndingXml(root, ending, type);
    if (patch.original.startsWith(own, root.openEnd)) patch.replace(root.openEnd, root.openEnd + own.length, '');
  }

  /** Takes out a link and what is said of its target, and a part for links that was made for it. The part itself is the caller's. */
  drop(owner: string, link: Pick<Relationship, 'id' | 'target'>): void {
    const path = relationshipsPath(owner);
    this.dropElements(path, (tag) => attribute(tag, 'Id') === link.id);
    if (this.editor.patch(path).apply() === NO_RELATIONSHIPS) this.editor.remove(path);
    this.dropElements(CONTENT_TYPES, (tag) => partKey(attribute(tag, 'PartName') ?? '') === partKey(link.target));
  }

  private dropElements(path: string, matches: (tag: string) => boolean): void {
    const patch = this.editor.patch(path);
    for (const element of this.root(path).children) {
      if (matches(openTag(patch.original, element))) patch.replace(element.start, element.end, '');
    }
  }

  private takenIds(path: string): Set<string> {
    let taken = this.ids.get(path);
    if (!taken) {
      const text = this.editor.text(path);
      const found = text === null ? [] : xmlTree(text, 1).children.map((element) => attribute(openTag(text, element), 'Id') ?? '');
      taken = new Set(found);
      this.ids.set(path, taken);
    }
    return taken;
  }

  private root(path: string): XmlElement {
    const xml = this.editor.patch(path).original;
    let known = this.roots.get(path);
    if (known?.xml !== xml) this.roots.set(path, (known = { xml, root: xmlTree(xml, 1) }));
    return known.root;
  }
}
