import { trimDecimal } from './decimal-trim';

export default function decimalLoader(source: string): string {
  return trimDecimal(source);
}
