import { bringPackages } from '../../src/build/bring-packages';
import { analyse } from '../../src/core/engine';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { fileOfShape } from '../growth/file-of-shape';
import { ledger } from './ledger';
import type { Benchmark, Suite } from './measure';

const ROWS = 2_000;

interface HucreWorkbook {
  readonly sheets: readonly { readonly rows: readonly (readonly unknown[])[] }[];
}
interface Hucre {
  readXlsx(bytes: Uint8Array): Promise<HucreWorkbook>;
}
interface ReadExcelFile {
  readonly default: (bytes: Buffer) => Promise<unknown>;
}
interface AjvModule {
  readonly default: new () => { compile(schema: unknown): (value: unknown) => boolean };
}

/** Packages that only this suite uses and installs: without types of theirs the project is checked also where they are not there. */
async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

/** What a schema says of a row of indicators: texts and numbers at their places, nothing of what they mean. */
const SCHEMA = {
  type: 'object',
  required: ['name', 'target', 'actual', 'weight', 'score'],
  properties: {
    name: { type: 'string', minLength: 1 },
    target: { type: 'string', pattern: String.raw`^[≥≤><=]?\d+(\.\d+)?.*$` },
    actual: { type: 'string', pattern: String.raw`^\d+(\.\d+)?.*$` },
    weight: { type: 'number', minimum: 0, maximum: 100 },
    score: { type: 'number', minimum: 0, maximum: 100 },
  },
};

function reading(name: string, bytes: Uint8Array, peer: string, read: () => Promise<unknown>): Benchmark {
  return { name: `reading ${name}`, reference: peer, rounds: 3, run: () => readXlsx(bytes, 'file.xlsx'), runReference: read };
}

export const suite: Suite = {
  title: 'Beside others, on the same files',
  remarks: [
    'read-excel-file gives values alone: no formulas, formats as shown, merged areas, hidden rows or protection, and it writes nothing.',
    'hucre gives values, styles on request and merged areas; it does not keep everything of a file that it writes, so that copies would lose charts.',
    'exceljs is left out: it loses charts and conditional formats on saving and has had no release since 2023. xlsx is left out: the version on npm has open advisories.',
    'ajv checks that texts and numbers stand at places that were told to it before; it finds no table, reads no words, adds nothing up and scores nothing.',
    'ExceLint is not on npm and its add-in needs a running Excel: its analysis could not be had here.',
  ],
  async prepare() {
    bringPackages(__dirname);
    const hucre = await load<Hucre>('hucre');
    const { default: readExcelFile } = await load<ReadExcelFile>('read-excel-file/node');
    const { default: Ajv } = await load<AjvModule>('ajv');
    const [big, table] = [ledger(), fileOfShape('indicators in one table', ROWS)];
    const validate = new Ajv().compile(SCHEMA);
    const snapshot = (): ReturnType<typeof readXlsx> => readXlsx(table, 'table.xlsx');
    let own = snapshot();
    const records = (): boolean[] =>
      Array.from({ length: ROWS }, (_, at) =>
        validate({ name: `第${at}类台站巡检数量`, target: `≥${at + 10}个`, actual: `${at + 12}个`, weight: 1, score: 1 }),
      );
    if (records().includes(false)) throw new Error('The schema does not fit the rows');
    return {
      benchmarks: [
        ...(
          [
            ['a ledger of 1,000,000 cells', big],
            [`a table of ${ROWS.toLocaleString('en')} indicators`, table],
          ] as const
        ).flatMap(([name, bytes]) => [
          reading(name, bytes, 'read-excel-file 9.3', () => readExcelFile(Buffer.from(bytes))),
          reading(name, bytes, 'hucre 1.0', () => hucre.readXlsx(bytes)),
        ]),
        {
          name: `finding, reading, checking and scoring ${ROWS.toLocaleString('en')} indicators`,
          reference: 'ajv 8, which is handed the rows and validates them by a schema',
          rounds: 3,
          before() {
            own = snapshot();
          },
          run: () => own.ok && analyse(own.value, { policy: DEFAULT_POLICY }),
          runReference: records,
        },
      ],
    };
  },
};
