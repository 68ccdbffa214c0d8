import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { describeTable } from '../support/describe-tables';
import { rowsOf, snapshotOf } from '../../support/snapshots';

interface LayoutCase {
  readonly name: string;
  readonly rows: string;
  readonly merges: readonly string[] | null;
  readonly reads: readonly string[];
}

/** `=== name`, rows, an optional line of merged areas, `--- reads` and the lines that the reading must give. */
function casesIn(file: string): LayoutCase[] {
  return readFileSync(join(__dirname, 'layouts', file), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [head, reads = ''] = block.split(/^--- reads\n/m);
      const [name = '', ...lines] = head!.split('\n');
      const merges = lines.find((line) => line.startsWith('merges '));
      return {
        name,
        rows: lines
          .filter((line) => line !== merges)
          .join('\n')
          .replace(/\n+$/, ''),
        merges: merges?.slice('merges '.length).trim().split(' ') ?? null,
        reads: reads.trim() === '' ? [] : reads.trim().split('\n'),
      };
    });
}

function readingOf(layout: LayoutCase): string[] {
  return readWorkbook(snapshotOf(rowsOf(layout.rows), layout.merges)).tables.flatMap(describeTable);
}

describe('forms as provinces and departments publish them', () => {
  it.each(casesIn('indicator-forms.txt').map((layout): [string, LayoutCase] => [layout.name, layout]))('reads %s', (_name, layout) => {
    expect(readingOf(layout)).toEqual(layout.reads);
  });
});

describe('tables of amounts', () => {
  it.each(casesIn('amounts.txt').map((layout): [string, LayoutCase] => [layout.name, layout]))(
    'finds what adds up in %s',
    (_name, layout) => {
      expect(readingOf(layout)).toEqual(layout.reads);
    },
  );
});

describe('ordinary business sheets', () => {
  it.each(casesIn('ordinary-sheets.txt').map((layout): [string, LayoutCase] => [layout.name, layout]))(
    'finds no table of ours in %s',
    (_name, layout) => {
      expect(readingOf(layout)).toEqual([]);
    },
  );
});
