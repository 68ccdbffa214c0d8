import { Decimal, plain, type Decimal as DecimalValue } from '../decimal';
import { cellsName } from './cells-name';
import { runs, toVerify, type Run } from './document';
import type { Cited, CitedText, TableStatements, ValueStatement } from './types';

type Table = Pick<TableStatements, 'sheet'>;

/** A figure with its unit, and a place to look at where its reading is doubtful. */
export function cited({ sheet }: Table, figure: Cited, what: string, unit = ''): readonly Run[] {
  const run: Run = { text: figure.text + unit, source: { what, sheet, cells: cellsName(figure.cells), computed: figure.computed } };
  return figure.unsure ? runs(run, toVerify('读法存疑')) : [run];
}

/** The words of a cell. */
export function citedText({ sheet }: Table, { cell, text }: CitedText, what: string): Run {
  return { text, source: { what, sheet, cells: cellsName([cell]), computed: null } };
}

/** A target or actual value as its cells write it. */
export function citedWords({ sheet }: Table, { cells, text }: ValueStatement, what: string): Run {
  return { text, source: { what, sheet, cells: cellsName(cells), computed: null } };
}

/** A stop, unless the text ends with one of its own. */
export function stop(text: string): string {
  return /[。.；;！!？?]$/.test(text.trimEnd()) ? '' : '。';
}

/** A name between quotation marks, unless it holds some itself. */
export function quotedName(table: Table, cell: CitedText['cell'], name: string, what: string): readonly Run[] {
  const run = citedText(table, { cell, text: name }, what);
  return /[“”"]/.test(name) ? [run] : runs('“', run, '”');
}

/** Points lost: weight less score; null where one of them is not stated. */
export function lost(weight: Cited | null, score: Cited | null): DecimalValue | null {
  return weight && score ? new Decimal(weight.value).minus(score.value) : null;
}

/** Points lost as a figure with both cells. */
export function citedLoss(table: Table, weight: Cited, score: Cited, what: string): readonly Run[] {
  const difference = new Decimal(weight.value).minus(score.value);
  return cited(
    table,
    {
      cells: [...weight.cells, ...score.cells],
      value: plain(difference),
      decimals: difference.decimalPlaces(),
      text: plain(difference),
      computed: '分值－得分',
      unsure: weight.unsure || score.unsure,
    },
    what,
    '分',
  );
}
