import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { corpusFile, newFolder } from '../cli/support/folders';
import { placeOf } from '../hosts/file/old-formats/old-files';
import { ROOT } from './written-pages';

/** Commands whose arguments are no files. */
const WITHOUT_FILES = new Set(['template', 'rules', 'policies']);

/** Options whose value is a file that is read. */
const READS = new Set(['--text', '--template', '--into', '--from']);

/** Published tables that stand for those of a page: told by what the page calls them. */
function tableCalled(name: string): string {
  if (/\.(?:xls|et|ods)$/.test(name)) return placeOf(`001-self-eval-4${path.extname(name).replace('.et', '.xls')}`);
  return corpusFile(/目标|模板/.test(name) ? '000-target-12' : '001-self-eval-4');
}

/** Puts a file, or a folder with tables, where a command looks for it: what an earlier command of the same block made, else published tables. */
function provide(folder: string, name: string, made: ReadonlyMap<string, readonly string[]>): void {
  const target = path.join(folder, name);
  const [first] = name.split('/');
  const earlier = made.get(first!);
  if (earlier !== undefined) {
    for (const place of earlier) cpSync(place, path.join(folder, first!), { recursive: true });
  } else if (path.extname(name) !== '') {
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(tableCalled(name), target);
  } else {
    mkdirSync(target, { recursive: true });
    for (const id of /目标/.test(name) ? ['000-target-12', '000-target-2'] : ['001-self-eval-4', '000-target-12'])
      cpSync(corpusFile(id), path.join(target, `${id}.xlsx`));
  }
}

/**
 * A folder in which a command of a page can be run, with the files that it reads, and its arguments there.
 * @param made what earlier commands of the same block wrote, by name
 */
export function worldFor(
  command: string,
  made: ReadonlyMap<string, readonly string[]>,
): { readonly folder: string; readonly args: readonly string[] } {
  const folder = newFolder();
  const [name, ...words] = command.split(/\s+/);
  const args = words.map((word, at) => {
    const option = words[at - 1]?.startsWith('--') === true ? words[at - 1]! : null;
    const isFile = option === null || option === '--together' ? !word.startsWith('--') : READS.has(option);
    if (!isFile || (WITHOUT_FILES.has(name!) && !READS.has(option ?? '')))
      return word.replace(/^Sheet1(?=$|!)/, '青海局综合行政执法制式服装和标志配备项目 项目支出绩效自评表');
    if (existsSync(path.join(ROOT, word))) return path.join(ROOT, word);
    provide(folder, word, made);
    return word;
  });
  return { folder, args: [name!, ...args] };
}
