import {
  berry,
  cranberry,
  darkOrange,
  darkRed,
  green,
  lightGreen,
  marigold,
  orange,
  plum,
  red,
  yellow,
} from '../../../node_modules/@fluentui/tokens/lib/global/colors.js';

/**
 * Stands in for Fluent's palettes: the colours of states (success, warning, danger) are kept as they are, the twenty-eight that
 * tell persons apart, of which a theme makes 84 tokens, are nobody's here.
 */
export const statusSharedColors = { red, green, darkOrange, yellow, berry, lightGreen, marigold };
export const mappedStatusColors = { cranberry, green, orange };
/* The dark theme looks at these two before it takes any. */
export const personaSharedColors = { darkRed, plum };
export const statusSharedColorNames = Object.keys(statusSharedColors);
export const personaSharedColorNames: readonly string[] = [];
