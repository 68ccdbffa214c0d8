import { attribute } from '../xml/scan';
import { child, openTag, type XmlElement } from '../xml/tree';
import type { TextPatch } from '../write/text-patch';
import { setAttribute } from '../write/xml-edits';

/** Tabs that a view names. */
const TABS = ['activeTab', 'firstSheet'] as const;

/**
 * Numbers of sheets in a workbook's own part, once other sheets stand before them: whose names are, which tab is in front.
 * @param root of the workbook
 * @param moved the new number of a sheet
 */
export function moveNumbers(patch: TextPatch, root: XmlElement, moved: (number: number) => number): void {
  const move = (element: XmlElement, name: string): void => {
    const number = attribute(openTag(patch.original, element), name);
    if (number === null) return;
    const now = moved(parseInt(number, 10));
    if (now !== Number(number)) setAttribute(patch, element, name, String(now));
  };
  for (const element of child(root, 'definedNames')?.children ?? []) move(element, 'localSheetId');
  for (const view of child(root, 'bookViews')?.children ?? []) for (const name of TABS) move(view, name);
}
