import { cellName } from '../../../../core/snapshot/address';
import type { RowMove } from '../../../../core/snapshot/row-move';
import type { RowPlace, SheetMap } from '../write/sheet-map';
import { attribute, tagStem, withAttribute } from '../xml/scan';

/** Of a row only what says how it looks; the rest is of its own cells. */
const OWN_ATTRIBUTES = ['hidden', 'collapsed', 'ph', 'thickTop', 'thickBot', 'outlineLevel'];

/** How deep a row lies in the outline. */
function levelOf(map: SheetMap, row: RowPlace | undefined): number {
  return row ? parseInt(attribute(map.xml.slice(row.start, row.openEnd), 'outlineLevel') ?? '0', 10) || 0 : 0;
}

/**
 * New rows, empty and with the look of the row above them, as Excel puts them in: its styles and its height. In a group of the
 * outline they are where the rows on both sides are.
 * @param below the row that the new ones are put before; undefined where the file has none
 */
export function rowsLikeAbove(map: SheetMap, above: RowPlace, below: RowPlace | undefined, { row, count }: RowMove): string {
  const { xml, mark } = map;
  const level = Math.min(levelOf(map, above), levelOf(map, below));
  const plain = OWN_ATTRIBUTES.reduce((tag, name) => withAttribute(tag, name, null), xml.slice(above.start, above.openEnd));
  const tag = level > 0 ? withAttribute(plain, 'outlineLevel', String(level)) : plain;
  const styled = map.cells(above).flatMap((cell) => {
    const style = attribute(xml.slice(cell.start, cell.openEnd), 's');
    return style === null ? [] : [{ column: cell.column, style }];
  });
  return Array.from({ length: count }, (_, index) => {
    const cells = styled.map(({ column, style }) => `<${mark}c r="${cellName({ row: row + index, column })}" s="${style}"/>`).join('');
    const open = tagStem(withAttribute(tag, 'r', String(row + index)));
    return cells === '' ? `${open}/>` : `${open}>${cells}</${mark}row>`;
  }).join('');
}
