/**
 * Stands in for rtl-css-js: the product speaks Chinese and English, so styles never turn from left to right into right to
 * left, and the rules for that need not be loaded or made.
 */
export function convertProperty(key, value) {
  return { key, value };
}

export function convert(styles) {
  return styles;
}
