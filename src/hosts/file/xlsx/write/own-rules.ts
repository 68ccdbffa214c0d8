import { entryOfMark } from '../../../journal/mark-rule';
import type { SheetMap } from './sheet-map';
import { attribute, characters, localName, nextTag, type Tag } from '../xml/scan';

/** An element that holds rules, by its place. */
interface RuleHolder {
  readonly element: { readonly start: number; readonly end: number };
  /** The cells that its rules are for, `A1:B2 D4`. */
  readonly areas: string;
  /** Whether all its rules are the product's own. */
  ownOnly: boolean;
}

/** A rule of the product's own, by its place. */
export interface OwnRule {
  readonly holder: RuleHolder;
  /** The command that put it. */
  readonly entry: string;
  readonly priority: number;
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
}

/** The product's own rules on a sheet, and the highest number that a rule of somebody else has. */
export interface OwnRules {
  readonly rules: readonly OwnRule[];
  readonly highest: number;
}

/** Just behind the element that a tag opens; elements of its name do not stand inside it. */
function endOf(xml: string, open: Tag): number {
  if (open.kind === 'empty') return open.end;
  for (let tag = nextTag(xml, open.end); tag; tag = nextTag(xml, tag.end))
    if (tag.kind === 'close' && tag.name === open.name) return tag.end;
  throw new Error('unclosed element');
}

/** Text of the first formula in a rule. */
function formulaIn(xml: string, from: number, to: number): string {
  for (let tag = nextTag(xml, from); tag && tag.start < to; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'open' && localName(tag.name) === 'formula') return characters(xml.slice(tag.end, xml.indexOf('</', tag.end)));
  }
  return '';
}

/** Finds the product's own rules among the conditional formats of a sheet. */
export function ownRules({ xml, elements, mark }: SheetMap): OwnRules {
  const rules: OwnRule[] = [];
  let highest = 0;
  for (const { local, name, start, openEnd } of elements) {
    if (local !== 'conditionalFormatting' || xml[openEnd - 2] === '/') continue;
    const holder: RuleHolder = {
      element: { start, end: endOf(xml, { name, start, end: openEnd, kind: 'open' }) },
      areas: attribute(xml.slice(start, openEnd), 'sqref') ?? '',
      ownOnly: true,
    };
    for (let tag = nextTag(xml, openEnd); tag && tag.start < holder.element.end; tag = nextTag(xml, tag.end)) {
      if (tag.name !== `${mark}cfRule` || tag.kind === 'close') continue;
      const text = xml.slice(tag.start, tag.end);
      const end = endOf(xml, tag);
      const priority = parseInt(attribute(text, 'priority') ?? '', 10) || 0;
      const entry = attribute(text, 'type') === 'expression' ? entryOfMark(formulaIn(xml, tag.end, end)) : null;
      if (entry === null) {
        holder.ownOnly = false;
        highest = Math.max(highest, priority);
      } else rules.push({ holder, entry, priority, name: tag.name, start: tag.start, openEnd: tag.end, end });
      tag = { ...tag, end };
    }
  }
  return { rules, highest };
}
