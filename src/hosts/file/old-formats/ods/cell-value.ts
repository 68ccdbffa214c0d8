import { Decimal, plain } from '../../../../core/decimal';
import type { CellContent } from '../../../../core/snapshot/types';
import type { Attributes } from '../../xlsx/xml/parse';
import { cleanNumber, isoSerial } from '../../xlsx/read/numbers';

const BLANK: CellContent = { type: 'blank' };
const DURATION = /^(-?)P(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?)?$/;
const SECONDS_OF_DAY = 86_400;
const ERROR = /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|Err:\d{3})$/;

/** Days that a duration such as `PT12H30M00S` takes. */
function days(duration: string): string | null {
  const match = DURATION.exec(duration);
  if (!match) return null;
  const [, minus, whole = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const total = new Decimal(whole)
    .times(SECONDS_OF_DAY)
    .plus(new Decimal(hours).times(3600))
    .plus(new Decimal(minutes).times(60))
    .plus(seconds);
  return cleanNumber(plain(total.div(minus ? -SECONDS_OF_DAY : SECONDS_OF_DAY)));
}

function numberOf(number: string | null): CellContent {
  return number === null ? BLANK : { type: 'number', number };
}

/** An error as a spreadsheet shows it; those that only LibreOffice has become the one that stands for any. */
function errorOf(text: string): CellContent | null {
  if (!ERROR.test(text)) return null;
  return { type: 'error', code: text.startsWith('Err') ? '#VALUE!' : text };
}

/**
 * What a cell of an OpenDocument spreadsheet holds, by its attributes (ODF 1.3 part 3, 19.385): the numbers are decimals there and
 * stay decimals.
 * @param text what its paragraphs say
 */
export function cellValue(attributes: Attributes, text: string): CellContent {
  switch (attributes['office:value-type'] ?? 'string') {
    case 'float':
    case 'percentage':
    case 'currency': {
      const error = attributes['calcext:value-type'] === 'error' || text.startsWith('#') || text.startsWith('Err:') ? errorOf(text) : null;
      return error ?? numberOf(cleanNumber(attributes['office:value'] ?? ''));
    }
    case 'date':
      return numberOf(isoSerial((attributes['office:date-value'] ?? '').replace(/(\.\d{6})\d+/, '$1')));
    case 'time':
      return numberOf(days(attributes['office:time-value'] ?? ''));
    case 'boolean':
      return { type: 'boolean', value: attributes['office:boolean-value'] === 'true' };
    default: {
      const stored = attributes['office:string-value'] ?? text;
      const error = attributes['calcext:value-type'] === 'error' || attributes['table:formula'] !== undefined ? errorOf(text) : null;
      return error ?? (stored === '' ? BLANK : { type: 'text', text: stored });
    }
  }
}
