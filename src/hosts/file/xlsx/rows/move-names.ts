import type { TextPatch } from '../write/text-patch';
import { attribute, characters } from '../xml/scan';
import { child, openTag, xmlTree } from '../xml/tree';
import { formulaXml, type RowsContext } from './rows-context';

/** Names that Excel itself gives: the area to print, the rows to repeat, the filter. */
const BUILT_IN = '_xlnm.';
const LOST = '#REF!';

/** Pieces of a list of areas, `S!$A$1:$B$2,S!$D$4`; commas in quoted sheet names part nothing. */
function areasOf(list: string): readonly string[] {
  return list.match(/(?:'[^']*(?:''[^']*)*'|[^',])+/g) ?? [];
}

/** Names follow what they name; Excel's own go where nothing of it is left. Other names say `#REF!` then, as in Excel. */
export function moveNames(context: RowsContext, patch: TextPatch): void {
  const list = child(xmlTree(patch.original, 3), 'definedNames');
  if (!list) return;
  const gone = list.children.filter((name) => {
    const text = characters(patch.original.slice(name.openEnd, name.closeStart));
    const isBuiltIn = (attribute(openTag(patch.original, name), 'name') ?? '').startsWith(BUILT_IN);
    const moved = areasOf(text).map((area) => [area, context.formula(area, '', 0).text] as const);
    const left = isBuiltIn ? moved.filter(([before, after]) => before.includes(LOST) || !after.includes(LOST)) : moved;
    if (left.length === 0 && moved.length > 0) return true;
    const after = left.length < moved.length ? left.map(([, area]) => area).join(',') : context.formula(text, '', 0).text;
    if (after !== text) patch.replace(name.openEnd, name.closeStart, formulaXml(after));
    return false;
  });
  if (gone.length === list.children.length && gone.length > 0) patch.replace(list.start, list.end, '');
  else for (const name of gone) patch.replace(name.start, name.end, '');
}
