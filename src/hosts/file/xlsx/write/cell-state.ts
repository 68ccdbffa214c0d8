import type { CellAddress } from '../../../../core/snapshot/types';
import { decodeEscapes } from '../read/escapes';
import { shiftFormula } from '../read/stored-formulas';
import { cleanNumber } from '../read/numbers';
import { attribute, unescapeXml, visibleText } from '../xml/scan';
import type { BodyXml, CellBody } from '../cell-body';
import { type CellParts, cellParts, type FormulaPlace, withoutPrefix } from './cell-xml';
import type { SharedItems } from './shared-items';
import type { LostMaster } from './shared-formulas';
import { masterOf } from './shared-formulas';
import type { SheetMap } from './sheet-map';

/** Texts of the shared formulas of a sheet, read when the first follower asks. */
export class SharedFormulas {
  private masters: Map<string, LostMaster> | null = null;

  constructor(private readonly map: SheetMap) {}

  /** The formula of a cell that follows a shared one. */
  textAt(formula: FormulaPlace, at: CellAddress): string {
    if (formula.text.trim() !== '') return formula.text;
    this.masters ??= this.read();
    const master = this.masters.get(attribute(formula.tag, 'si') ?? '');
    return master ? shiftFormula(master.text, at.row - master.row, at.column - master.column) : '';
  }

  private read(): Map<string, LostMaster> {
    const masters = new Map<string, LostMaster>();
    for (const row of this.map.eachRow()) {
      if (!this.map.xml.slice(row.start, row.end).includes('shared')) continue;
      for (const cell of this.map.cells(row)) {
        const master = masterOf(cellParts(this.map, cell).formula, { row: row.row, column: cell.column });
        if (master) masters.set(master.si, master);
      }
    }
    return masters;
  }
}

const SIMPLE_TEXT = /^\s*<t(\s[^>]*)?>([^<]*)<\/t>\s*$/;

function textBody(xml: string): CellBody {
  const simple = SIMPLE_TEXT.exec(xml);
  const text = simple ? decodeEscapes(unescapeXml(simple[2]!)) : '';
  if (simple && (simple[1] !== undefined || text === text.trim())) return text === '' ? { kind: 'blank' } : { kind: 'text', text };
  return xml.trim() === '' ? { kind: 'blank' } : { kind: 'rich', xml };
}

/** The texts of the shared string table by what they say, so that a text that was taken out of it is referred to again. */
export class SharedTexts {
  private places: Map<string, number> | null = null;

  constructor(
    private readonly items: SharedItems,
    private readonly mark: string,
  ) {}

  /** A text as a reference to the table; null where it is not in it. */
  of(body: CellBody): BodyXml | null {
    if (body.kind !== 'text' && body.kind !== 'rich') return null;
    this.places ??= this.read();
    const place = this.places.get(JSON.stringify(body));
    return place === undefined ? null : { type: 's', xml: `<${this.mark}v>${place}</${this.mark}v>` };
  }

  private read(): Map<string, number> {
    const places = new Map<string, number>();
    this.items.all().forEach((xml, index) => {
      const key = JSON.stringify(textBody(xml));
      if (!places.has(key)) places.set(key, index);
    });
    return places;
  }
}

/** What a cell holds, free of everything that means something only in this file at this time. */
export function bodyOf(parts: CellParts | null, at: CellAddress, mark: string, shared: SharedItems, formulas: SharedFormulas): CellBody {
  if (!parts) return { kind: 'blank' };
  const { formula, type, value } = parts;
  if (formula) {
    const text = formula.type === 'shared' ? formulas.textAt(formula, at) : formula.text;
    const ref = formula.type === 'array' ? attribute(formula.tag, 'ref') : null;
    const cached = value === null ? {} : { cached: { type: type === 'n' ? null : type, value } };
    return { kind: 'formula', formula: text, ...(ref === null ? {} : { attributes: `t="array" ref="${ref}"` }), ...cached };
  }
  if (type === 'inlineStr') return value === null ? textBody(withoutPrefix(parts.inline ?? '', mark)) : { kind: 'text', text: value };
  if (value === null || value === '') return { kind: 'blank' };
  switch (type) {
    case 's':
      return textBody(shared.at(parseInt(value, 10)));
    case 'str':
      return { kind: 'text', text: decodeEscapes(value) };
    case 'b':
      return { kind: 'boolean', value };
    case 'e':
      return { kind: 'error', value };
    case 'd':
      return { kind: 'date', value };
    default:
      return { kind: 'number', value };
  }
}

/** The text that a cell holds; null where it holds something else. */
export function textIn(body: CellBody): string | null {
  return body.kind === 'text' ? body.text : body.kind === 'rich' ? decodeEscapes(visibleText(body.xml)) : null;
}

/** A formula in a form that survives being saved by a spreadsheet program: letter case, spaces and marks do not count. */
function canonicalFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) =>
    part.startsWith('"') ? part : part.replace(/\s+|@|_xlfn\.|_xlws\./g, '').toUpperCase(),
  );
}

function comparable(body: CellBody): string {
  switch (body.kind) {
    case 'blank':
      return 'blank';
    case 'number':
      return `number ${cleanNumber(body.value) ?? body.value}`;
    case 'text':
    case 'rich':
      return `text ${textIn(body) ?? ''}`;
    case 'formula':
      return `formula ${canonicalFormula(body.formula)}`;
    case 'boolean':
      return `boolean ${body.value.trim() === '1' || body.value.trim() === 'true'}`;
    case 'error':
    case 'date':
      return `${body.kind} ${body.value}`;
  }
}

/** Whether two contents are the same to a person; results of formulas do not count. */
export function sameBody(one: CellBody, other: CellBody): boolean {
  return comparable(one) === comparable(other);
}
