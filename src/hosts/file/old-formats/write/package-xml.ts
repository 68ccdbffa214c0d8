import { encodeEscapes } from '../../xlsx/read/escapes';
import { escapeXml } from '../../xlsx/xml/scan';
import type { OldBook, OldName } from '../book';

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const STATES = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' } as const;
/** What Excel takes as a name: no address, no formula. */
const NAME = /^(?:_xlnm\.Print_(?:Area|Titles)|[\p{L}_][\p{L}\p{N}_.]{0,254})$/u;
const ADDRESS = /^(?:[A-Za-z]{1,3}[0-9]+|[RrCc][0-9]*(?:[Cc][0-9]*)?)$/;

/** Text between tags, as .xlsx holds what XML cannot. */
export function heldText(text: string): string {
  return escapeXml(encodeEscapes(text));
}

/** The value of an attribute; letters that XML cannot hold are left out. */
export function heldValue(text: string): string {
  return escapeXml(text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ''));
}

function nameXml({ name, sheet, formula }: OldName): string {
  return `<definedName name="${heldValue(name)}"${sheet === null ? '' : ` localSheetId="${sheet}"`}>${heldValue(formula)}</definedName>`;
}

/** Names that an .xlsx may have, each once in its sheet. */
function namesXml(names: readonly OldName[]): string {
  const seen = new Set<string>();
  const kept = names.filter(({ name, sheet }) => {
    const key = `${sheet ?? ''}|${name.toLowerCase()}`;
    const fits = NAME.test(name) && !ADDRESS.test(name) && !seen.has(key) && (!name.startsWith('_xlnm.') || sheet !== null);
    seen.add(key);
    return fits;
  });
  return kept.length === 0 ? '' : `<definedNames>${kept.map(nameXml).join('')}</definedNames>`;
}

/** The parts of a package that say which others there are. */
export function frameParts({ sheets, names, date1904 }: OldBook): Readonly<Record<string, string>> {
  const part = (name: string, type: string): string => `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}.xml"/>`;
  const numbers = sheets.map((_, at) => at + 1);
  const listed = sheets.map(
    ({ name, visibility }, at) => `<sheet name="${heldValue(name)}" sheetId="${at + 1}"${STATES[visibility]} r:id="rId${at + 1}"/>`,
  );
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `${part('workbook', 'sheet.main')}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}${numbers.map((number) => part(`worksheets/sheet${number}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${listed.join('')}</sheets>${namesXml(names)}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => relation(number, 'worksheet', `worksheets/sheet${number}`)).join('')}` +
      `${relation(numbers.length + 1, 'styles', 'styles')}${relation(numbers.length + 2, 'sharedStrings', 'sharedStrings')}</Relationships>`,
  };
}
