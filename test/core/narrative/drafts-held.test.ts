import { blockLines } from '../../../src/core/narrative/plain-text';
import { draftOf } from '../../../src/core/narrative/draft-report';
import { sourcesOf, type Block, type Run } from '../../../src/core/narrative/document';
import { holdText } from '../../../src/core/narrative/hold-text';
import { statementsOfWorkbook } from '../../../src/core/narrative/table-statements';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { corpusTables, snapshotOf } from '../../support/snapshots';
import { REWORDINGS, turned } from './rewordings';

/** The drafts of the published self-evaluations that are whole, without the list of sources. */
const drafted = corpusTables()
  .filter(({ kind, form }) => kind === 'self-evaluation' && form === 'clean')
  .flatMap(({ id, rows, merges }) =>
    statementsOfWorkbook(readWorkbook(snapshotOf(rows, merges ?? null)), DEFAULT_POLICY)
      .filter(({ kind }) => kind === 'self-evaluation')
      .map((table) => {
        const blocks = draftOf(table);
        const body = blocks.slice(
          0,
          blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('附')),
        );
        return { id, blocks, body, files: [{ file: id, tables: [table] }] };
      }),
  );

/** A figure of the table's own, not one within a name or a sentence of a cell. */
function isFigure({ source, text }: Run): boolean {
  return source !== undefined && /^[≥≤=<>]*\d[\d,.]*\D*$/.test(text) && !/总体目标|指标名称|偏差原因|实施单位|项目名称/.test(source.what);
}

/** The run with another first digit. */
function changed<Text extends Pick<Run, 'text'>>(run: Text): Text {
  return { ...run, text: run.text.replace(/\d/, (digit) => (digit === '9' ? '8' : String(Number(digit) + 1))) };
}

test('a draft contradicts nothing in its own table, and nearly all of its figures are compared', () => {
  let [compared, uncompared] = [0, 0];
  for (const { id, body, files } of drafted) {
    const held = holdText(body.flatMap(blockLines), files);
    expect([id, held.contradictions.map(({ sentence, found, expected }) => ({ sentence, found, expected }))]).toEqual([id, []]);
    compared += held.compared;
    uncompared += held.uncompared;
  }
  expect(drafted.length).toBeGreaterThan(15);
  expect(compared).toBeGreaterThan(900);
  expect(compared / (compared + uncompared)).toBeGreaterThan(0.95);
});

test('a figure of a draft that is changed is told', () => {
  let [all, found] = [0, 0];
  for (const { body, files } of drafted) {
    const head = body.slice(0, 5).flatMap(blockLines);
    const places = body.flatMap((block) =>
      'runs' in block ? block.runs.flatMap((run, at) => (isFigure(run) ? [{ block, at }] : [])) : [],
    );
    // One in twelve: the rest are of the same kinds.
    for (const { block, at } of places.filter((_, place) => place % 12 === 0)) {
      const other: Block = { ...block, runs: block.runs.map((run, place) => (place === at ? changed(run) : run)) };
      all += 1;
      if (holdText([...head, ...blockLines(other)], files).contradictions.length > 0) found += 1;
    }
  }
  expect(all).toBeGreaterThan(75);
  expect(found / all).toBeGreaterThan(0.94);
});

const withRuns = (block: Block, change: (run: Run) => Run): Block => ('runs' in block ? { ...block, runs: block.runs.map(change) } : block);

describe.each(Object.entries(REWORDINGS))('a draft %s', (_name, reword) => {
  test('contradicts nothing in its own table', () => {
    for (const { id, body, files } of drafted) {
      const said = body.map((block) => withRuns(block, (run) => (run.source ? { ...run, text: reword(run.text) } : run)));
      const held = holdText(said.flatMap(blockLines), files);
      expect([id, held.contradictions.map(({ sentence, found, expected }) => ({ sentence, found, expected }))]).toEqual([id, []]);
    }
  });
});

/** How many of the figures that `change` makes wrong are told; one in `every`. */
function told(change: (figure: string) => string, every: number): { readonly all: number; readonly found: number } {
  let [all, found] = [0, 0];
  for (const { body, files } of drafted) {
    const head = body.slice(0, 5).flatMap(blockLines);
    const wrong = body.flatMap((block) =>
      'runs' in block ? block.runs.filter((run) => isFigure(run) && change(run.text) !== run.text).map((run) => ({ block, run })) : [],
    );
    for (const { block, run } of wrong.filter((_, place) => place % every === 0)) {
      const other = withRuns(block, (each) => (each === run ? { ...run, text: change(run.text) } : each));
      all += 1;
      if (holdText([...head, ...blockLines(other)], files).contradictions.length > 0) found += 1;
    }
  }
  return { all, found };
}

test('a figure that is changed and written in Chinese numerals, its sign in words, is told', () => {
  const reword = REWORDINGS['with words and Chinese numerals']!;
  const { all, found } = told((figure) => reword(changed({ text: figure }).text), 24);
  expect(all).toBeGreaterThan(35);
  expect(found / all).toBeGreaterThan(0.9);
});

test('a target whose sign is turned round is told', () => {
  const { all, found } = told(turned, 4);
  expect(all).toBeGreaterThan(20);
  expect(found / all).toBeGreaterThan(0.97);
});

test('whatever a draft takes from a cell is listed with it', () => {
  for (const { id, blocks, body } of drafted) {
    const list = blocks.at(-1)!;
    const listed = new Set(list.kind === 'table' ? list.rows.map(([, what, , cells]) => `${what} ${cells}`) : []);
    expect([id, sourcesOf(body).filter(({ source: { what, cells } }) => !listed.has(`${what} ${cells.join('、')}`))]).toEqual([id, []]);
  }
});
