import { OWN_CHART } from '../../../../core/journal/own-chart';
import type { XlsxPackage } from '../package';
import { readRelationships } from '../relationships';
import type { ChangeContext } from '../write/change-context';

const ANCHOR = /<(?:\w{1,20}:)?(?:twoCell|oneCell|absolute)Anchor[\s>]/g;
const FRAME_NAME = /<(?:\w{1,20}:)?cNvPr\s[^>]{0,400}?\bname="([^"]{0,200})"/g;

function decodedPart(source: XlsxPackage, part: string): string {
  const bytes = source.bytes(part);
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** True where a drawing holds more than the charts of the product. */
function holdsOthers(drawing: string): boolean {
  const own = [...drawing.matchAll(FRAME_NAME)].filter(([, name]) => name!.startsWith(OWN_CHART));
  return [...drawing.matchAll(ANCHOR)].length > own.length;
}

/** True where a pivot table, or a chart, a picture or a drawing of somebody's, lies on a sheet of the file. */
export function isSheetDrawnOn({ source, parts }: Pick<ChangeContext, 'source' | 'parts'>, name: string): boolean {
  const part = parts.sheets.find((sheet) => sheet.name === name)?.part ?? null;
  if (part === null) return false;
  return readRelationships(source, part).some(
    ({ type, target, external }) => type === 'pivotTable' || (type === 'drawing' && !external && holdsOthers(decodedPart(source, target))),
  );
}
