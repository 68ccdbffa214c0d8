import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../src/core/reading/read-workbook';
import { readXlsx } from '../../src/hosts/file/xlsx';

const CORPUS = path.resolve(__dirname, '../corpus');

/** A published workbook with the names of its projects and units, as its parts write them. */
interface Published {
  readonly id: string;
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly names: readonly string[];
}

function published(name: string): Published {
  const bytes = new Uint8Array(readFileSync(path.join(CORPUS, name)));
  const read = readXlsx(bytes, name);
  if (!read.ok) throw new Error(`${name}: ${read.problem.code}`);
  const names = readWorkbook(read.value).tables.flatMap(({ project, unitName }) => [project?.text ?? '', unitName?.text ?? '']);
  const written = names.map((each) => each.trim()).filter((each) => each !== '');
  return {
    id: name.replace(/\.xlsx$/, ''),
    parts: unzipSync(bytes),
    names: [...new Set(written)].sort((one, other) => other.length - one.length),
  };
}

/** The workbook with other names: its projects and units are not those of the other copies. */
function renamed({ parts, names }: Published, nth: number): Uint8Array {
  const put = (text: string): string => names.reduce((all, name) => all.replaceAll(`>${name}<`, `>${name}之${nth}<`), text);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, /\.xml$/.test(name) ? strToU8(put(strFromU8(part))) : part])),
    { level: 1 },
  );
}

/** Puts so many copies of the tests' published workbooks below a folder, in turn, each time with other names. Their paths. */
export function copiesBelow(folder: string, count: number): readonly string[] {
  const tables = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map(published);
  return Array.from({ length: count }, (_, at) => {
    const table = tables[at % tables.length]!;
    const nth = Math.floor(at / tables.length) + 1;
    const file = path.join(folder, `round-${String(nth).padStart(3, '0')}`, `${table.id}.xlsx`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, renamed(table, nth));
    return file;
  });
}
