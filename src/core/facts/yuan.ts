import { Decimal, type Decimal as DecimalValue } from '../decimal';
import { own } from '../own-value';

const UNIT_FACTORS: Readonly<Record<string, string>> = { 元: '1', 千元: '1000', 万元: '10000', 亿元: '100000000' };

/** 元 in one unit of amounts (万元: 10000); null where it is not stated, or is no unit of money. */
export function yuan(unit: string): DecimalValue | null {
  const factor = own(UNIT_FACTORS, unit);
  return factor === undefined ? null : new Decimal(factor);
}
