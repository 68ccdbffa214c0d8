import { own } from '../../../core/own-value';
import type { XlsxPackage } from '../../file/xlsx/package';
import { readRelationships } from '../../file/xlsx/relationships';
import { parseXml } from '../../file/xlsx/xml/parse';

/** What a file may hold that the grid keeps and does not draw. */
export const UNDRAWN_KINDS = ['pictures', 'charts', 'shapes', 'conditionalFormats'] as const;
export type UndrawnKind = (typeof UNDRAWN_KINDS)[number];

const DRAWING_NAMESPACES = [
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
];
const DRAWN: Readonly<Record<string, UndrawnKind>> = { pic: 'pictures', graphicFrame: 'charts', sp: 'shapes', cxnSp: 'shapes' };

/** What lies over the cells of a sheet. */
export function readDrawings(source: XlsxPackage, sheetPart: string): ReadonlySet<UndrawnKind> {
  const kinds = new Set<UndrawnKind>();
  for (const { target } of readRelationships(source, sheetPart).filter(({ type, external }) => type === 'drawing' && !external)) {
    parseXml(
      source.source(target),
      {
        open(name) {
          const kind = own(DRAWN, name);
          if (kind) kinds.add(kind);
        },
        close: () => undefined,
        text: () => undefined,
      },
      DRAWING_NAMESPACES,
    );
  }
  return kinds;
}
