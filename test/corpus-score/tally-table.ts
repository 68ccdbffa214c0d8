import type { Verdict } from './judge';
import { talliesByForm, talliesByKind, type Tally } from './tally';

const HEAD = [
  '',
  'tables',
  'indicators whole',
  'unsure of whole',
  'unsure of misread',
  'missing',
  'extra',
  'errors',
  'false errors',
  'warnings',
  'extra warnings',
];

function share(part: number, of: number): string {
  return `${part}/${of}${of > 0 ? ` ${((part / of) * 100).toFixed(1)} %` : ''}`;
}

function cells(row: Tally): readonly string[] {
  return [
    row.name,
    `${row.tablesFound}/${row.tables}`,
    share(row.whole, row.indicators),
    share(row.wholeUnsure, row.whole),
    share(row.misreadUnsure, row.misread),
    `${row.missing}`,
    `${row.extra}`,
    `${row.errorsFound}/${row.errors}`,
    `${row.falseErrors}`,
    `${row.warningsFound}/${row.warnings}`,
    `${row.extraWarnings}`,
  ];
}

/** The tallies by kind and form and by form alone, as a table of plain text. */
export function tallyTable(verdicts: readonly Verdict[]): string {
  const parts = [talliesByKind(verdicts), talliesByForm(verdicts)].map((part) => part.map(cells));
  const rows = [HEAD, ...parts.flat()];
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return [line(HEAD), ...parts.map((part) => part.map(line).join('\n'))].join('\n\n');
}
