import { trimDecimal } from './decimal-trim.mjs';

export default function decimalLoader(source) {
  return trimDecimal(source);
}
