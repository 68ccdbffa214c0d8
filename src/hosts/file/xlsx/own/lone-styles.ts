import { attribute, tagStem, withAttribute } from '../xml/scan';
import { child, outerXml, xmlTree } from '../xml/tree';
import { withoutPrefix } from '../write/cell-xml';
import { prefix } from '../xml/tree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

/** A style with numbers that are there, and with nothing but what cells look like. */
function checkedXf(xml: string, sizes: Readonly<Record<string, number>>): string {
  const end = xml.indexOf('>') + 1;
  const within = (tag: string, name: string, size: number): string => {
    const number = Number(attribute(tag, name) ?? '0');
    return withAttribute(tag, name, String(Number.isInteger(number) && number >= 0 && number < size ? number : 0));
  };
  let tag = within(`${tagStem(xml.slice(0, end))}>`, 'fontId', sizes['fonts']!);
  tag = within(tag, 'fillId', sizes['fills']!);
  tag = withAttribute(within(tag, 'borderId', sizes['borders']!), 'xfId', '0');
  const inside = [...xml.slice(end).matchAll(/<(?:alignment|protection)\s[^<>]{0,400}\/>/g)].map(([whole]) => whole);
  return `${tag}${inside.join('')}</xf>`;
}

/** The style sheet of a workbook with what cells look like alone, under the same numbers: no named and no conditional styles. */
export function loneStyles(given: string | null): string {
  const root = given === null ? null : xmlTree(given, 2);
  const mark = root ? prefix(root) : '';
  const textsOf = (name: string): readonly string[] => {
    const list = root && given !== null ? (child(root, name)?.children ?? []) : [];
    const texts = list.map((each) => withoutPrefix(outerXml(given!, each), mark).replace(/\s(?!xml:)\w+:\w+="[^"]{0,300}"/g, ''));
    return texts.length > 0 ? texts : (PLAIN[name] ?? []);
  };
  const [fonts, fills, borders] = [textsOf('fonts'), textsOf('fills'), textsOf('borders')];
  const sizes = { fonts: fonts.length, fills: fills.length, borders: borders.length };
  const xfs = textsOf('cellXfs').map((xml) => checkedXf(xml, sizes));
  const list = (name: string, texts: readonly string[]): string =>
    texts.length === 0 ? '' : `<${name} count="${texts.length}">${texts.join('')}</${name}>`;
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">${list('numFmts', textsOf('numFmts'))}${list('fonts', fonts)}${list('fills', fills)}` +
    `${list('borders', borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `${list('cellXfs', xfs)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}
