import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The oldest engines in which the pages for Excel run, and the syntax that all of them read. Chromium 94 is of September 2021;
 * Windows 7, where WebView2 ended, has 109. Safari 16.4 is of March 2023, the oldest that reads `(?<=…)`.
 */
export const OLDEST: { readonly chromium: number; readonly safari: string; readonly firefox: number } = {
  chromium: 94,
  safari: '16.4',
  firefox: 93,
};
export const SYNTAX = 2022;

/** Built-ins that came later, by the names under which they are used. */
export const LATER_METHODS: ReadonlySet<string> = new Set([
  'checkVisibility',
  'difference',
  'findLast',
  'findLastIndex',
  'fromAsync',
  'fromBase64',
  'getOrInsert',
  'groupBy',
  'isDisjointFrom',
  'isSubsetOf',
  'isSupersetOf',
  'isWellFormed',
  'requestClose',
  'setHTML',
  'showPopover',
  'symmetricDifference',
  'throwIfAborted',
  'toReversed',
  'toSorted',
  'toSpliced',
  'toWellFormed',
  'transferToFixedLength',
  'withResolvers',
]);
export const LATER_GLOBALS: ReadonlySet<string> = new Set([
  'CompressionStream',
  'Iterator',
  'Segmenter',
  'scheduler',
  'structuredClone',
  'Temporal',
]);

/** What src/service/find-last.ts brings to engines without it. */
export const PROVIDED: ReadonlySet<string> = new Set(['findLast', 'findLastIndex']);

/** The script that says what to update where an engine is older, with the versions filled in. */
export function firstScript(root: string): string {
  return readFileSync(join(root, 'src/pane/first-script.js'), 'utf8')
    .replaceAll('{chromium}', String(OLDEST.chromium))
    .replaceAll('{safari}', OLDEST.safari);
}
