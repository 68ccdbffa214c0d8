import { attribute, characters, escapeXml } from '../xml/scan';
import { openTag, type XmlElement, xmlTree } from '../xml/tree';

const FLAG = /^(?:0|1|true|false)$/;
const WHOLE = /^\d{1,9}$/;
const DECIMAL = /^-?\d{1,9}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?$/;
const WORD = /^[A-Za-z]{1,20}$/;
const NAME = /^[^<>&"\u0000-\u001f]{1,64}$/;
const COLOR = { auto: FLAG, indexed: WHOLE, rgb: /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/, theme: WHOLE, tint: DECIMAL };

/** An element that may stand in a record: values of its attributes, elements inside it, or that it holds text. */
interface Shape {
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly inside: readonly string[];
  readonly text?: true;
}

function shape(attributes: Shape['attributes'], ...inside: string[]): Shape {
  return { attributes, inside };
}

const SWITCH = shape({ val: FLAG });
const RUN_LOOK = [
  'rFont',
  'charset',
  'family',
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'condense',
  'extend',
  'color',
  'sz',
  'u',
  'vertAlign',
  'scheme',
];

/** Parts of a rich text (ECMA-376 part 1, 18.4). */
const SHAPES: ReadonlyMap<string, Shape> = new Map(
  Object.entries({
    color: shape(COLOR),
    is: shape({}, 'r', 't', 'rPh', 'phoneticPr'),
    r: shape({}, 'rPr', 't'),
    rPr: shape({}, ...RUN_LOOK),
    // The schema has text alone; some programs put runs there.
    rPh: shape({ sb: WHOLE, eb: WHOLE }, 't', 'r'),
    phoneticPr: shape({ fontId: WHOLE, type: WORD, alignment: WORD }),
    t: { attributes: { 'xml:space': /^preserve$/ }, inside: [], text: true as const },
    rFont: shape({ val: NAME }),
    charset: shape({ val: WHOLE }),
    family: shape({ val: WHOLE }),
    sz: shape({ val: DECIMAL }),
    u: shape({ val: WORD }),
    vertAlign: shape({ val: WORD }),
    scheme: shape({ val: WORD }),
    b: SWITCH,
    i: SWITCH,
    strike: SWITCH,
    outline: SWITCH,
    shadow: SWITCH,
    condense: SWITCH,
    extend: SWITCH,
  }),
);

const ATTRIBUTE_NAMES = /\s([^\s=/>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
/** Levels below the root that a rich text can have. */
const DEEPEST = 4;

/** An element written anew from its checked attributes and children; null where anything else stands in it. */
function rebuilt(xml: string, of: XmlElement): string | null {
  const known = SHAPES.get(of.name);
  if (!known) return null;
  const tag = openTag(xml, of);
  let opening = `<${of.name}`;
  const names = [...tag.matchAll(ATTRIBUTE_NAMES)].map(([, name = '']) => name);
  if (new Set(names).size < names.length) return null;
  for (const name of names) {
    const value = attribute(tag, name);
    if (value === null || !Object.hasOwn(known.attributes, name) || !known.attributes[name]!.test(value)) return null;
    opening += ` ${name}="${escapeXml(value)}"`;
  }
  const content = xml.slice(of.openEnd, of.closeStart);
  if (known.text) {
    if (of.children.length > 0) return null;
    const text = characters(content);
    return text === '' ? `${opening}/>` : `${opening}>${escapeXml(text)}</${of.name}>`;
  }
  let inner = '';
  let at = of.openEnd;
  for (const child of of.children) {
    const text = known.inside.includes(child.name) ? rebuilt(xml, child) : null;
    if (text === null || xml.slice(at, child.start).trim() !== '') return null;
    inner += text;
    at = child.end;
  }
  if (xml.slice(at, of.closeStart).trim() !== '') return null;
  return inner === '' ? `${opening}/>` : `${opening}>${inner}</${of.name}>`;
}

function checked(xml: string, root: string): string | null {
  try {
    const tree = xmlTree(xml, DEEPEST);
    return tree.name === root && tree.start === 0 && tree.end === xml.length ? rebuilt(xml, tree) : null;
  } catch {
    return null;
  }
}

/** The inside of a recorded rich text (`<si>`, `<is>`), written anew from checked runs; null where it is anything else. */
export function checkedRichText(xml: string): string | null {
  const whole = checked(`<is>${xml}</is>`, 'is');
  return whole === null ? null : whole.replace(/^<is\/?>/, '').replace(/<\/is>$/, '');
}
