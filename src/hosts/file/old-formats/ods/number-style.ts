import type { Attributes } from '../../xlsx/xml/parse';

/** More digits than a number has are none that a program asked for. */
const MOST_DIGITS = 30;
const MOST_CODE = 255;
/** Conditions of a style that has one for numbers above, below and at zero; the code of an .xlsx needs not to say them. */
const USUAL: Readonly<Record<string, readonly (readonly string[])[]>> = {
  1: [['value()>=0'], ['value()>0']],
  2: [['value()>0', 'value()<0']],
  3: [['value()>0', 'value()<0', 'value()=0']],
};
const PLAIN_LETTERS = /^[-+()/: ,.]*$/;

function digits(attributes: Attributes, name: string): number | null {
  const stored = attributes[`number:${name}`];
  return stored === undefined ? null : Math.min(Math.max(parseInt(stored, 10) || 0, 0), MOST_DIGITS);
}

function quoted(text: string): string {
  return PLAIN_LETTERS.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}

function wholeCode(least: number, grouped: boolean): string {
  const zeros = '0'.repeat(least);
  if (!grouped) return zeros || '#';
  const padded = zeros.padStart(4, '#');
  return `${padded.slice(0, -3)},${padded.slice(-3)}`;
}

function decimalsCode(attributes: Attributes): string {
  const most = digits(attributes, 'decimal-places') ?? 0;
  const least = Math.min(digits(attributes, 'min-decimal-places') ?? most, most);
  return most === 0 ? '' : `.${'0'.repeat(least)}${'#'.repeat(most - least)}`;
}

function numberCode(attributes: Attributes): string {
  if (attributes['number:decimal-places'] === undefined) return 'General';
  const factor = Math.min(Math.round(Math.log10(Number(attributes['number:display-factor'] ?? 1)) / 3) || 0, 4);
  return (
    wholeCode(digits(attributes, 'min-integer-digits') ?? 1, attributes['number:grouping'] === 'true') +
    decimalsCode(attributes) +
    ','.repeat(Math.max(factor, 0))
  );
}

function fractionCode(attributes: Attributes): string {
  const below = attributes['number:denominator-value'];
  return `# ${'?'.repeat(digits(attributes, 'min-numerator-digits') ?? 1)}/${below && /^\d{1,6}$/.test(below) ? below : '?'.repeat(digits(attributes, 'min-denominator-digits') ?? 1)}`;
}

function isLong(attributes: Attributes): boolean {
  return attributes['number:style'] === 'long';
}

/** Code of an element of a number style by itself; null for one that holds a text. */
function elementCode(name: string, attributes: Attributes): string | null {
  switch (name) {
    case 'number':
      return numberCode(attributes);
    case 'scientific-number':
      return `${wholeCode(digits(attributes, 'min-integer-digits') ?? 1, false)}${decimalsCode(attributes)}E+${'0'.repeat(digits(attributes, 'min-exponent-digits') ?? 2)}`;
    case 'fraction':
      return fractionCode(attributes);
    case 'boolean':
      return 'General';
    case 'text-content':
      return '@';
    case 'year':
      return isLong(attributes) ? 'yyyy' : 'yy';
    case 'month':
      return (isLong(attributes) ? 'mm' : 'm') + (attributes['number:textual'] === 'true' ? 'mm' : '');
    case 'day':
      return isLong(attributes) ? 'dd' : 'd';
    case 'day-of-week':
      return isLong(attributes) ? 'dddd' : 'ddd';
    case 'hours':
      return isLong(attributes) ? 'hh' : 'h';
    case 'minutes':
      return isLong(attributes) ? 'mm' : 'm';
    case 'seconds':
      return (isLong(attributes) ? 'ss' : 's') + decimalsCode(attributes);
    case 'am-pm':
      return 'AM/PM';
    default:
      return null;
  }
}

/** A number style while it is read. */
export class NumberStyle {
  private code = '';
  private text: string | null = null;
  private readonly branches: { readonly condition: string; readonly style: string }[] = [];

  constructor(
    readonly name: string,
    private readonly kind: string,
    private readonly attributes: Attributes,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'text' || name === 'currency-symbol' || name === 'embedded-text') this.text = '';
    else if (name === 'map')
      this.branches.push({
        condition: (attributes['style:condition'] ?? '').replaceAll(' ', ''),
        style: attributes['style:apply-style-name'] ?? '',
      });
    else this.add(elementCode(name, attributes) ?? '');
  }

  addText(text: string): void {
    if (this.text !== null) this.text += text;
  }

  close(name: string): void {
    if (this.text === null || (name !== 'text' && name !== 'currency-symbol' && name !== 'embedded-text')) return;
    if (name !== 'embedded-text') this.add(this.kind === 'percentage-style' && this.text === '%' ? '%' : quoted(this.text));
    this.text = null;
  }

  /** The code of an .xlsx. @param others codes of the styles before it, which it may name for some numbers */
  finish(others: ReadonlyMap<string, string>): string {
    const own = this.ownCode();
    const branches = this.branches.slice(0, 3).filter(({ style }) => others.has(style));
    // Numbers above all others, texts below: `0.00;@`.
    const numbersAndTexts = this.kind === 'text-style' && branches.length === 1;
    const usual =
      numbersAndTexts ||
      (USUAL[branches.length]?.some((conditions) => conditions.every((condition, at) => branches[at]?.condition === condition)) ?? false);
    const parts = branches.map(
      ({ condition, style }) =>
        `${usual ? '' : `[${condition.replace('value()', '').replace('!=', '<>')}]`}${others.get(style)!.split(';')[0]}`,
    );
    const code = [...parts, own].join(';');
    return code === '' || code.length > MOST_CODE ? 'General' : code;
  }

  private ownCode(): string {
    const { attributes, code } = this;
    if (attributes['number:truncate-on-overflow'] === 'false') return code.replace(/h+|m+|s+/, '[$&]');
    // Names of months and days are in the file's language.
    return attributes['number:language'] === 'en' && /mmm|ddd/.test(code) ? `[$-409]${code}` : code;
  }

  private add(code: string): void {
    if (this.code.length <= MOST_CODE) this.code += code;
  }
}
