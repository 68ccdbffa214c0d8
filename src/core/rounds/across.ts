import type { Severity } from '../finding';
import { addTo } from '../grouped';
import { say, type Localized } from '../localized';
import type { WorkbookModel } from '../model/types';
import { togetherReport, type TogetherCell, type TogetherFinding } from '../report/together-report';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import { factsOfTable } from '../together/table-facts';
import type { TableFacts } from '../together/types';
import { placer } from './cell-placer';
import { keyText } from './identity';
import type { Place, RoundFinding, RoundTable, TableKey } from './types';

/** What a table says that tables of other files may contradict, and where its cells stand, by their names. Plain data. */
export interface RoundFacts {
  readonly facts: TableFacts;
  readonly places: Readonly<Record<string, Place>>;
}

/** The tables of one workbook of a round, with what they say; `facts` are as many as the tables, in their order. */
export interface RoundWorkbook {
  readonly path: string;
  readonly tables: readonly RoundTable[];
  readonly facts: readonly RoundFacts[];
}

const ADVICE: Localized = { 'zh-CN': '与 {other} 核对，改成一致', 'en-US': 'compare with {other} and make them agree' };

function cellsOf({ funds, score, indicators, rows, account }: TableFacts): readonly CellAddress[] {
  return [
    ...funds.map(({ cell }) => cell),
    ...(score ? [score.cell] : []),
    ...indicators.flatMap(({ nameCell, target, weight }) => [nameCell, ...(target ? [target.cell] : []), ...(weight ? [weight.cell] : [])]),
    ...rows.flatMap(({ cell, figures }) => [cell, ...figures.map((figure) => figure.cell)]),
    ...(account?.figures ?? []).flatMap(({ figures }) => figures.map(({ cell }) => cell)),
  ];
}

/** What the tables of a workbook say, with the place of every cell that says it. Never fails. */
export function roundFacts({ tables }: WorkbookModel): readonly RoundFacts[] {
  return tables.map((table) => {
    const facts = factsOfTable(table);
    const { placeOf } = placer(table);
    return { facts, places: Object.fromEntries(cellsOf(facts).map((cell) => [cellName(cell), placeOf(cell)])) };
  });
}

const cellText = ({ file, sheet, cell }: TogetherCell): string => `[${file.split(/[\\/]/).at(-1)!}]${sheet}!${cell}`;

/** The tables that the other side's cells are of, each once. */
function tablesOf(cells: readonly TogetherCell[], files: ReadonlyMap<string, RoundWorkbook>): readonly TableKey[] {
  const found = new Map<string, TableKey>();
  for (const { file, sheet, cell } of cells) {
    const home = files.get(file);
    const at = home?.facts.findIndex(({ facts, places }) => facts.sheet === sheet && places[cell] !== undefined) ?? -1;
    const key = home?.tables[at]?.key;
    if (key) found.set(keyText(key), key);
  }
  return [...found.values()];
}

function roundFinding(finding: TogetherFinding, places: RoundFacts['places'], against: readonly TableKey[]): RoundFinding {
  const cells = finding.cells.map(({ cell }) => cell).filter((cell) => places[cell] !== undefined);
  const { rule, severity, message, found, expected } = finding;
  const other = finding.against.find(({ file }) => file !== finding.cells[0]!.file) ?? finding.against[0]!;
  return {
    rule,
    severity,
    message,
    sheet: finding.cells[0]!.sheet,
    cells,
    places: cells.map((cell) => places[cell]!),
    found,
    expected,
    advice: say(ADVICE, { other: cellText(other) }),
    followers: [],
    against,
  };
}

/**
 * What tables of different files say otherwise than each other, by the table that is to be looked at first: its key as text. A
 * contradiction is that table's, and knows the tables of the other side. Never fails.
 * @param least findings less grave are left out
 */
export function acrossFiles(files: readonly RoundWorkbook[], least: Severity): ReadonlyMap<string, readonly RoundFinding[]> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const { findings } = togetherReport(
    files.map(({ path, facts }) => ({ file: path, tables: facts.map((each) => each.facts) })),
    least,
  );
  const found = new Map<string, RoundFinding[]>();
  for (const finding of findings) {
    const home = byPath.get(finding.cells[0]!.file);
    const at = home?.facts.findIndex(({ facts }) => facts.id === finding.table.id) ?? -1;
    const [table, own] = [home?.tables[at], home?.facts[at]];
    const against = tablesOf(finding.against, byPath);
    const told = own && roundFinding(finding, own.places, against);
    if (table && told && told.places.length > 0 && against.length > 0) addTo(found, keyText(table.key), told);
  }
  return found;
}
