import type { Localized } from '../../../../core/localized';
import type { PlanPurpose } from '../../../../core/plan/types';
import { partKey } from '../package';
import type { RecordedCell } from '../write/change';
import type { ChangeContext } from '../write/context';
import type { PartRecord } from '../write/package-editor';
import { escapeXml, unescapeXml } from '../xml/scan';

/** A recorded command. */
export interface FileEntry {
  readonly id: string;
  readonly title: Localized;
  readonly purpose: PlanPurpose;
  /** What the cells held and what was put there: good for any later state of the file. */
  readonly cells: readonly RecordedCell[];
  /** What happened to each part: takes the command back exactly while nobody else has saved the file; empty afterwards. */
  readonly parts: readonly PartRecord[];
}

/** What this product keeps inside the file, in a custom XML part: settings and the journal, newest command first. */
export interface FileState {
  readonly next: number;
  readonly settings: readonly (readonly [key: string, json: string])[];
  readonly entries: readonly FileEntry[];
}

export const EMPTY_STATE: FileState = { next: 1, settings: [], entries: [] };

const NAMESPACE = 'urn:perfscore:workbook:1';
const DOCUMENT = new RegExp(`<perfscore\\s+xmlns\\s*=\\s*["']${NAMESPACE}["'][^>]*>([\\s\\S]*)</perfscore>\\s*$`);

function isEntry(value: unknown): value is FileEntry {
  const entry = value as Partial<FileEntry> | null;
  return typeof entry?.id === 'string' && typeof entry.purpose === 'string' && typeof entry.title?.['zh-CN'] === 'string'
    && Array.isArray(entry.parts) && Array.isArray(entry.cells)
    && entry.cells.every((cell) => typeof cell?.sheet === 'string' && typeof cell.cell === 'string' && Boolean(cell.before) && Boolean(cell.after));
}

/** The state in a document; null where the document is something else or damaged. */
function parseState(xml: string): FileState | null {
  const content = DOCUMENT.exec(xml)?.[1];
  if (content === undefined) return null;
  try {
    const state = JSON.parse(unescapeXml(content)) as Partial<FileState>;
    const settings = (state.settings ?? []).filter((pair) => Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string');
    return { next: Number(state.next) || 1, settings, entries: (state.entries ?? []).filter(isEntry) };
  } catch {
    return null;
  }
}

function document(state: FileState): string {
  // JSON escapes control characters; the two others that XML forbids are escaped here.
  const json = JSON.stringify(state).replace(/[\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<perfscore xmlns="${NAMESPACE}">${escapeXml(json)}</perfscore>`;
}

/** The state of one package and the part that holds it. */
export class StatePart {
  private path: string | null = null;
  readonly state: FileState;

  constructor(private readonly context: ChangeContext) {
    let state: FileState | null = null;
    for (const { type, target, external } of context.parts.relationships) {
      if (type !== 'customXml' || external || state) continue;
      state = parseState(context.editor.text(target) ?? '');
      if (state) this.path = target;
    }
    this.state = state ?? EMPTY_STATE;
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
    if (state.entries.length === 0 && state.settings.length === 0) {
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
