import { PackageFault } from '../../xlsx/fault';
import type { XlsxPackage } from '../../xlsx/package';
import { passwordProtected, unreadable } from '../../xlsx/xlsx-problems';
import { parseXml, type XmlHandler } from '../../xlsx/xml/parse';
import type { OldBook, OldSheet } from '../book';
import { OdsContent } from './content';
import { OdsStyles } from './styles';

const NAMESPACES = ['office', 'table', 'text', 'style', 'drawing', 'datastyle'].map(
  (name) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
);
/** What Excel takes as a sheet's name. */
const [LONGEST_NAME, FORBIDDEN] = [31, /[[\]:*?/\\]/g];

/** Two readers of the same elements as one. */
function both(one: XmlHandler, other: XmlHandler): XmlHandler {
  return {
    open(name, attributes) {
      one.open(name, attributes);
      other.open(name, attributes);
    },
    close(name) {
      one.close(name);
      other.close(name);
    },
    text(text) {
      one.text(text);
      other.text(text);
    },
  };
}

/** Names that .xlsx takes, each another: others cut short and numbered. */
function fittingNames(sheets: readonly OldSheet[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const wanted = name.replace(FORBIDDEN, '_').slice(0, LONGEST_NAME) || '_';
    let fitting = wanted;
    for (let number = 2; taken.has(fitting.toLowerCase()); number++)
      fitting = `${wanted.slice(0, LONGEST_NAME - String(number).length - 1)}~${number}`;
    taken.add(fitting.toLowerCase());
    return fitting;
  });
}

/** The sheets under names that .xlsx takes. Where one changed, formulas that speak of sheets keep their results alone. */
function underFittingNames(sheets: readonly OldSheet[]): { readonly sheets: readonly OldSheet[]; readonly changed: boolean } {
  const names = fittingNames(sheets);
  if (sheets.every(({ name }, at) => name === names[at])) return { sheets, changed: false };
  return {
    changed: true,
    sheets: sheets.map((sheet, at) => ({
      ...sheet,
      name: names[at]!,
      cells: sheet.cells.map((cell) => (cell.formula?.includes('!') ? { ...cell, formula: null, array: null } : cell)),
    })),
  };
}

/** Reads an .ods spreadsheet. Faults: `password-protected`, `too-large`, `unreadable`; throws on XML that is not well-formed. */
export function readOds(source: XlsxPackage): OldBook {
  const manifest = source.bytes('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) throw new PackageFault(passwordProtected());
  const styles = new OdsStyles();
  if (source.entry('styles.xml')) parseXml(source.source('styles.xml'), styles, NAMESPACES);
  const content = new OdsContent(styles);
  parseXml(source.source('content.xml'), both(styles, content), NAMESPACES);
  if (content.sheets.length === 0) throw new PackageFault(unreadable());
  const { sheets, changed } = underFittingNames(content.sheets);
  return { sheets, names: changed ? [] : content.names, date1904: false };
}
