import { replaceReferences } from '../../../../core/formulas/references';
import { say, type Localized, type Result } from '../../../../core/localized';
import { cellName } from '../../../../core/snapshot/address';
import { PackageFault, guarded } from '../fault';
import { XlsxPackage } from '../package';
import { DEFAULT_LIMITS } from '../package-limits';
import { tooLarge } from '../xlsx-problems';
import { attribute, escapeXml, tagStem, unescapeXml, withAttribute } from '../xml/scan';
import { partKey } from '../zip/part-name';
import { writeZip, type PartChanges } from '../zip/zip-write';
import { type CellBody, bodyXml } from '../cell-body';
import { SheetChanger } from '../write/change-sheet';
import { ChangeContext } from '../write/change-context';
import { findSheet, type WritableSheet } from '../write/find-sheet';
import { cellParts, withoutPrefix } from '../write/cell-xml';
import type { SheetMap } from '../write/sheet-map';
import { frameList } from '../place/place-frame';
import { SHEET_GONE } from '../../../journal/reasons';
import { formulaNeeds } from './safe-formulas';
import { loneStyles } from './lone-styles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EMPTY = { entries: [], start: 0, comment: new Uint8Array() };

/** A form has hundreds of cells; whatever has more than this is none. */
const MOST_CELLS = 50_000;
/** Largest file of templates, in bytes. */
export const MOST_TEMPLATE_BYTES = 50 * 1024 ** 2;
const LIMITS = { ...DEFAULT_LIMITS, fileBytes: MOST_TEMPLATE_BYTES };
/** Formulas that a message shows. */
const SHOWN = 3;

/** What stands in a worksheet before and behind its cells and goes with it (ECMA-376 part 1, 18.3.1.99). */
const BEFORE = ['sheetFormatPr', 'cols'];
const BEHIND = [
  'sheetProtection',
  'mergeCells',
  'dataValidations',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
];
/** What is said to be left, where there is any. */
const LEFT: Readonly<Record<string, Localized>> = {
  conditionalFormatting: { 'zh-CN': '条件格式', 'en-US': 'conditional formats' },
  drawing: { 'zh-CN': '图形、图片或图表', 'en-US': 'shapes, pictures or charts' },
  legacyDrawing: { 'zh-CN': '批注或控件', 'en-US': 'comments or controls' },
  hyperlinks: { 'zh-CN': '超链接', 'en-US': 'hyperlinks' },
  tableParts: { 'zh-CN': '“表格”对象（内容保留）', 'en-US': 'tables (their cells stay)' },
  oleObjects: { 'zh-CN': '嵌入的对象', 'en-US': 'embedded objects' },
  controls: { 'zh-CN': '控件', 'en-US': 'controls' },
  extLst: { 'zh-CN': '较新版本的扩展（如跨表的下拉列表）', 'en-US': 'newer extensions (such as drop-downs that read other sheets)' },
};
const RULES: Localized = { 'zh-CN': '引用其他工作表或名称的下拉选择', 'en-US': 'drop-downs that read other sheets or names' };
const MACROS: Localized = { 'zh-CN': '宏', 'en-US': 'macros' };

const LEFT_OUT: Localized = { 'zh-CN': '不带入：{what}。', 'en-US': 'Not carried over: {what}.' };
const VALUES_ONLY: Localized = {
  'zh-CN': '{n} 个公式要用到工作簿以外、其他工作表或名称，只保留数值，如 {which}。',
  'en-US': '{n} formula(s) reach outside the workbook or need other sheets or names; their values were kept alone, such as {which}.',
};

/** A sheet of a file as a workbook of its own. */
export interface LoneSheet {
  readonly bytes: Uint8Array;
  /** What of the sheet is not in it, in words. */
  readonly left: readonly Localized[];
}

/** Writes the cells of a sheet anew: texts in line, formulas that can go with it, values of the others. */
class CellCopier {
  readonly stripped: string[] = [];
  /** Lists and bounds that cannot go with the sheet alone. */
  droppedRules = 0;
  private count = 0;
  private readonly changer: SheetChanger;
  readonly map: SheetMap;

  constructor(context: ChangeContext, sheet: WritableSheet) {
    this.changer = new SheetChanger(context, sheet);
    this.map = this.changer.map;
  }

  rows(): string {
    return [...this.map.eachRow()]
      .map((place) => {
        const tag = withoutPrefix(this.map.xml.slice(place.start, place.openEnd), this.map.mark);
        const kept = ['ht', 'customHeight', 'hidden', 's', 'customFormat'].flatMap((name) => {
          const value = attribute(tag, name);
          return value === null ? [] : [` ${name}="${escapeXml(value)}"`];
        });
        const cells = this.map.cells(place).map((cell) => {
          if ((this.count += 1) > MOST_CELLS) throw new PackageFault(tooLarge());
          const parts = cellParts(this.map, cell);
          const at = { row: place.row, column: cell.column };
          const { type, xml } = bodyXml(this.safe(this.changer.body(parts, at), cellName(at)), '');
          const style = parts.style > 0 ? ` s="${parts.style}"` : '';
          return `<c r="${cellName(at)}"${style}${type === null ? '' : ` t="${type}"`}${xml === '' ? '/>' : `>${xml}</c>`}`;
        });
        return `<row r="${place.row}"${kept.join('')}>${cells.join('')}</row>`;
      })
      .join('');
  }

  private safe(body: CellBody, name: string): CellBody {
    if (body.kind === 'error') return { kind: 'blank' };
    if (body.kind === 'boolean')
      return { kind: 'formula', formula: body.value === '0' ? 'FALSE' : 'TRUE', cached: { type: 'b', value: body.value } };
    if (body.kind !== 'formula') return body;
    const needs = body.formula.trim() === '' ? '' : formulaNeeds(body.formula);
    if (needs === null && body.attributes === undefined) return body;
    this.stripped.push(`${name} =${body.formula.slice(0, 60)}`);
    const { cached } = body;
    if (!cached || cached.type === 'e' || cached.type === 'b') return { kind: 'blank' };
    return cached.type === 'str' ? { kind: 'text', text: cached.value } : { kind: 'number', value: cached.value };
  }
}

/** Attributes of other vocabularies, such as ids of revisions: the new sheet declares none of these. Declarations of an element's own stay. */
const FOREIGN = /\s(?!xml:|xmlns:)\w{1,20}:\w{1,20}="[^"<>]{0,300}"/g;

function withoutForeign(xml: string): string {
  return xml.replace(/<[^<>]{1,9000}>/g, (tag) => tag.replace(FOREIGN, ''));
}

/** An element of a worksheet besides its cells; empty where there is none. */
function elementText(copier: CellCopier, local: string): string {
  const { map } = copier;
  const list = frameList(map, local);
  if (!list) return '';
  const kept = list.members.flatMap(({ start, end }) => {
    const whole = withoutForeign(map.xml.slice(start, end));
    if (local !== 'dataValidations') return [whole];
    const formulas = [...whole.matchAll(/<(?:\w{1,20}:)?formula[12]>([^<]{0,9000})</g)].map(([, text]) => unescapeXml(text ?? ''));
    return formulas.some((text) => formulaNeeds(text) !== null) ? [] : [whole];
  });
  copier.droppedRules += list.members.length - kept.length;
  // What a page is set up with may name a part of its own file: a printer's settings.
  let open = withoutForeign(`${tagStem(map.xml.slice(list.start, list.openEnd))}>`);
  if (local === 'dataValidations' || local === 'mergeCells') open = withAttribute(open, 'count', String(kept.length));
  if (local === 'dataValidations' && kept.length === 0) return '';
  const inside = list.members.length === 0 ? map.xml.slice(list.openEnd, list.closeStart) : kept.join('');
  return withoutPrefix(`${open}${inside}</${list.name}>`, map.mark);
}

function viewText({ map }: CellCopier): string {
  const fits = /<(?:\w{1,20}:)?pageSetUpPr\s[^>]{0,200}fitToPage="(?:1|true)"/.test(map.xml.slice(0, map.data.start));
  const hidden = /<(?:\w{1,20}:)?sheetView\s[^>]{0,400}showGridLines="(?:0|false)"/.test(map.xml.slice(0, map.data.start));
  return (
    `${fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}` +
    `<sheetViews><sheetView${hidden ? ' showGridLines="0"' : ''} workbookViewId="0"/></sheetViews>`
  );
}

/** Areas to print and rows that are repeated, under the new name of the sheet. */
function printNames({ parts }: ChangeContext, from: string, to: string): string {
  const quoted = `'${to.replaceAll("'", "''")}'!`;
  return parts.names
    .filter(({ name, sheet }) => sheet === from && (name === '_xlnm.Print_Area' || name === '_xlnm.Print_Titles'))
    .flatMap(({ name, formula }) => {
      let isOwn = true;
      const moved = replaceReferences(formula, ({ text, prefix }) => {
        isOwn &&= prefix !== '';
        return quoted + text.slice(prefix.length);
      });
      return isOwn && !/[#[(]/.test(formula) ? [`<definedName name="${name}" localSheetId="0">${escapeXml(moved)}</definedName>`] : [];
    })
    .join('');
}

function packed(texts: Readonly<Record<string, string>>): Uint8Array {
  const changes: PartChanges = new Map(
    Object.entries(texts).map(([name, text]) => [partKey(name), { name, bytes: new TextEncoder().encode(text) }]),
  );
  return writeZip(new Uint8Array(), EMPTY, changes);
}

function loneFrom(bytes: Uint8Array, name: string, newName: string): LoneSheet {
  const context = new ChangeContext(XlsxPackage.open(bytes, 'template.xlsx', LIMITS));
  const sheet = findSheet(context, name);
  if (!sheet) throw new PackageFault({ code: 'no-such-cell', message: SHEET_GONE });
  const cells = new CellCopier(context, sheet);
  const rows = cells.rows();
  const elements = (names: readonly string[]): string => names.map((local) => elementText(cells, local)).join('');
  const names = printNames(context, sheet.name, newName);
  const texts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${context.parts.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="${escapeXml(newName)}" sheetId="1" r:id="rId1"/></sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}<calcPr fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': loneStyles(context.parts.styles === null ? null : (context.editor.text(context.parts.styles) ?? null)),
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${viewText(cells)}${elements(BEFORE)}<sheetData>${rows}</sheetData>${elements(BEHIND)}</worksheet>`,
  };
  const hasMacros = context.source.partNames().some((part) => /vbaproject|macrosheets|activex/i.test(part));
  const said = [
    ...(hasMacros ? [MACROS] : []),
    ...(cells.droppedRules > 0 ? [RULES] : []),
    ...Object.keys(LEFT).flatMap((local) => (cells.map.elements.some((each) => each.local === local) ? [LEFT[local]!] : [])),
  ];
  const list = (language: keyof Localized, between: string): string => said.map((each) => each[language]).join(between);
  const { stripped } = cells;
  const which = stripped.slice(0, SHOWN);
  return {
    bytes: packed(texts),
    left: [
      ...(said.length === 0
        ? []
        : [
            {
              'zh-CN': say(LEFT_OUT, { what: list('zh-CN', '、') })['zh-CN'],
              'en-US': say(LEFT_OUT, { what: list('en-US', ', ') })['en-US'],
            },
          ]),
      ...(stripped.length === 0 ? [] : [say(VALUES_ONLY, { n: String(stripped.length), which: which.join('; ') })]),
    ],
  };
}

/**
 * One sheet of a file of unknown origin as a workbook of its own, written anew from what is known to be harmless: values, looks, sizes,
 * merged areas, validations, page setup, and formulas that read nothing but the sheet. No macros, links, drawings or objects. Codes:
 * those of `readXlsx`, and `no-such-cell`.
 * @param newName what the sheet is called there
 */
export function loneSheet(bytes: Uint8Array, name: string, newName: string): Result<LoneSheet> {
  return guarded(() => loneFrom(bytes, name, newName));
}
