/**
 * Stands in for rtl-css-js: the product speaks Chinese and English, so styles never turn from left to right into right to
 * left, and the rules for that need not be loaded or made.
 */
export function convertProperty(key: string, value: unknown): { readonly key: string; readonly value: unknown } {
  return { key, value };
}

export function convert<Styles>(styles: Styles): Styles {
  return styles;
}
