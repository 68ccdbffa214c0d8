import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { said, understood } from './said';

/** `=== name`, rows, an optional line of merged areas, `--- reads` and the lines that the reading must give. */
function casesIn(file: string, reading = said): readonly (readonly [string, () => readonly string[], readonly string[]])[] {
  return readFileSync(join(__dirname, file), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [head, reads = ''] = block.split(/^--- reads\n/m);
      const [name = '', ...lines] = head!.trim().split('\n');
      const merges = lines.find((line) => line.startsWith('merges '));
      const rows = lines.filter((line) => line !== merges).join('\n');
      return [name, () => reading(rows, merges?.split(' ').slice(1)), reads.trim().split('\n')] as const;
    });
}

describe('names of indicators', () => {
  test.each(casesIn('names.txt'))('are whole beside their values: %s', (_name, read, reads) => {
    expect(read()).toEqual(reads);
  });
});

describe('rows that are no indicators, and rows that head others', () => {
  test.each(casesIn('other-rows.txt'))('are known for what they are: %s', (_name, read, reads) => {
    expect(read()).toEqual(reads);
  });
});

describe('cells beside their headers', () => {
  test.each(casesIn('columns.txt'))('are read for what they are: %s', (_name, read, reads) => {
    expect(read()).toEqual(reads);
  });
});

describe('labels of groups', () => {
  test.each(casesIn('labels.txt'))('hold for the rows that they head: %s', (_name, read, reads) => {
    expect(read()).toEqual(reads);
  });
});

describe('how a row was understood', () => {
  test.each(casesIn('understood.txt', understood))('can be looked up cell by cell: %s', (_name, read, reads) => {
    expect(read()).toEqual(reads);
  });
});
