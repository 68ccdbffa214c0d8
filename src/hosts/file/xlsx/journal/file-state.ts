import { partKey } from '../package';
import type { ChangeContext } from '../write/change-context';
import { attribute, escapeXml, rootOf, unescapeXml } from '../xml/scan';
import type { FileEntry } from './file-entry';
import { isFields } from '../../../journal/checked';
import { keptNamed, keptRows } from '../../../journal/named-entry';
import { readList } from '../../../journal/read-named';
import { readEntry } from './read-file-entry';
import { readStyles } from './read-styles';
import type { GrownStyles } from '../write/unused-styles';

/** What this product keeps inside the file, in a custom XML part: settings and the journal, newest command first. */
export interface FileState {
  readonly next: number;
  readonly settings: readonly (readonly [key: string, json: string])[];
  readonly entries: readonly FileEntry[];
  /** What stands among the entries and is none: kept as it came, never used. */
  readonly aside: readonly unknown[];
  /** What the commands on record made of the style sheet; null where they added nothing, or somebody else wrote it since. */
  readonly styles: GrownStyles | null;
}

const EMPTY_STATE: FileState = { next: 1, settings: [], entries: [], aside: [], styles: null };

const NAMESPACE = 'urn:perfscore:workbook:1';

/** Most settings that a file keeps; this product keeps five. */
const MOST_SETTINGS = 100;
/** Number of the next entry, beyond which nobody gets by hand. */
const MOST_ENTRIES = 100_000_000;

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isSetting(pair: unknown): pair is readonly [string, string] {
  return Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && typeof pair[1] === 'string';
}

/** Number of the next entry: above that of every entry there is, whatever the file says. */
function nextOf(value: unknown, entries: readonly FileEntry[]): number {
  const highest = entries.reduce((last, { id }) => Math.max(last, parseInt(id.slice(1), 10)), 0);
  const said = typeof value === 'number' && Number.isInteger(value) && value <= MOST_ENTRIES ? value : 1;
  return Math.max(1, said, highest + 1);
}

/** The state in a document, checked value by value; `damaged` where the document is this product's but nothing in it can be read, null where it is something else. */
function parseState(xml: string): FileState | 'damaged' | null {
  const root = rootOf(xml, 'perfscore');
  if (!root || attribute(root.tag, 'xmlns') !== NAMESPACE) return null;
  try {
    const state: unknown = JSON.parse(unescapeXml(root.inside));
    if (!isFields(state)) return 'damaged';
    const { entries, aside } = readList(listIn(state['entries']), readEntry);
    return {
      next: nextOf(state['next'], entries),
      settings: listIn(state['settings']).filter(isSetting).slice(0, MOST_SETTINGS),
      entries,
      aside,
      styles: readStyles(state['styles']),
    };
  } catch {
    return 'damaged';
  }
}

function document(state: FileState): string {
  // JSON escapes control characters; the two others that XML forbids are escaped here.
  const entries = [
    ...state.entries.map(({ rows, ...entry }) => ({ ...keptNamed(entry), ...(rows.length > 0 && { rows: rows.map(keptRows) }) })),
    ...state.aside,
  ];
  const json = JSON.stringify({
    next: state.next,
    settings: state.settings,
    entries,
    ...(state.styles && state.entries.length > 0 && { styles: state.styles }),
  }).replace(/[\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<perfscore xmlns="${NAMESPACE}">${escapeXml(json)}</perfscore>`;
}

/** The state of one package and the part that holds it. */
export class StatePart {
  private path: string | null = null;
  readonly state: FileState;
  /** Whether the part that holds the state was found damaged: nothing in it can be used, and the next change writes it anew. */
  readonly damaged: boolean;

  constructor(private readonly context: ChangeContext) {
    let found: FileState | 'damaged' | null = null;
    for (const { type, target, external } of context.parts.relationships) {
      if (type !== 'customXml' || external || found) continue;
      found = parseState(context.editor.text(target) ?? '');
      if (found) this.path = target;
    }
    this.damaged = found === 'damaged';
    this.state = found === 'damaged' || found === null ? EMPTY_STATE : found;
  }

  /** Makes the part where there is none, so that records of changes start from a package that has it. */
  prepare(): void {
    if (this.path !== null) return;
    const { editor, registry, parts } = this.context;
    this.path = registry.freePart((n) => `customXml/item${n}.xml`);
    editor.create(this.path, document(EMPTY_STATE));
    registry.relate(parts.workbook, 'customXml', this.path);
    registry.override(this.path, 'application/xml');
    editor.commit();
  }

  /** Writes the state; takes the part out again where nothing is left to keep. */
  keep(state: FileState): void {
    if (state.entries.length === 0 && state.settings.length === 0 && state.aside.length === 0) {
      this.drop();
      return;
    }
    this.prepare();
    this.context.editor.restore(this.path!, document(state));
  }

  private drop(): void {
    const { editor, registry, parts } = this.context;
    const { path } = this;
    if (path === null) return;
    const link = this.context.parts.relationships.find(({ target }) => partKey(target) === partKey(path));
    editor.remove(path);
    if (link) registry.drop(parts.workbook, link);
    editor.commit();
    this.path = null;
  }
}
