import { guarded } from '../../file/xlsx/fault';
import { XlsxPackage } from '../../file/xlsx/package';
import { ALL_LOCKED, readProtection, type SheetProtection } from '../../file/xlsx/write/sheet-protection';
import { readCellFormats } from '../../file/xlsx/read/styles';
import { readWorkbookParts } from '../../file/xlsx/read/workbook';
import { readRelationships } from '../../file/xlsx/relationships';
import { ChangeContext } from '../../file/xlsx/write/change-context';
import { SheetMap } from '../../file/xlsx/write/sheet-map';
import type { LookComment } from './comments';
import { readComments } from './comments';
import { readTheme } from './colors';
import type { SheetLook } from './sheet-look';
import { readSheetLook } from './sheet-look';
import type { LookStyles } from './look-styles';
import { readStyles } from './look-styles';
import type { UndrawnKind } from './undrawn';
import { readDrawings } from './undrawn';

/** What a sheet has in parts of its own. */
interface SheetParts {
  readonly comments: readonly LookComment[];
  /** What the grid keeps and does not draw. */
  readonly undrawn: ReadonlySet<UndrawnKind>;
  /** What its protection lets through; null where it has none. */
  readonly protection: SheetProtection | null;
}

/** How a workbook looks: what the snapshot, which is about content, leaves out. */
export interface WorkbookLook {
  readonly styles: LookStyles;
  /** Number format codes by style index: the snapshot has them for cells with content only. */
  readonly formats: readonly string[];
  /** By sheet name. */
  readonly sheets: ReadonlyMap<string, SheetLook & SheetParts>;
}

const PLAIN_STYLES: LookStyles = { cells: [], conditional: [], digitWidth: 7 };

function protectionOf(source: XlsxPackage, part: string): SheetProtection | null {
  const context = new ChangeContext(source);
  return readProtection(new SheetMap(context.editor.patch(part).original), (style) => context.isLocked(style));
}

/**
 * Reads widths, heights, fonts, fills, borders, alignment and comments. The look is a courtesy: what of it cannot be read is
 * left out, and the cells show plainly. Never throws.
 * @param bytes a file that `readXlsx` has read
 */
export function readLook(bytes: Uint8Array, name: string): WorkbookLook {
  const opened = guarded(() => {
    const source = XlsxPackage.open(bytes, name);
    return { source, parts: readWorkbookParts(source) };
  });
  if (!opened.ok) return { styles: PLAIN_STYLES, formats: [], sheets: new Map() };
  const { source, parts } = opened.value;
  const read = <T>(work: () => T, otherwise: T): T => {
    const result = guarded(work);
    return result.ok ? result.value : otherwise;
  };
  const themePart = parts.relationships.find(({ type, external }) => type === 'theme' && !external)?.target;
  const theme = themePart !== undefined && source.entry(themePart) ? read(() => readTheme(source.source(themePart)), undefined) : undefined;
  const styles = parts.styles === null ? PLAIN_STYLES : read(() => readStyles(source.source(parts.styles ?? ''), theme), PLAIN_STYLES);
  const sheets = new Map<string, SheetLook & SheetParts>();
  for (const { name: sheet, part, grid } of parts.sheets) {
    if (part === null || !grid) continue;
    const look = read(() => readSheetLook(source.source(part), styles.digitWidth), null);
    if (!look) continue;
    const comments = read(
      () =>
        readRelationships(source, part)
          .filter(({ type }) => type === 'comments')
          .flatMap(({ target }) => readComments(source.source(target))),
      [],
    );
    const drawings = read(() => readDrawings(source, part), new Set<UndrawnKind>());
    const undrawn = new Set([...drawings, ...(look.conditionalFormats ? (['conditionalFormats'] as const) : [])]);
    const protection = look.isProtected ? read(() => protectionOf(source, part), ALL_LOCKED) : null;
    sheets.set(sheet, { ...look, comments, undrawn, protection });
  }
  return { styles, formats: read(() => readCellFormats(source, parts.styles), []), sheets };
}
