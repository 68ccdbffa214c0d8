import type { Problem, Result } from '../../core/localized';
import { success } from '../../core/localized';
import type { CopyFolder } from '../copies';
import { countMarks } from '../marked-copy';
import { saidByPlace } from '../place-names';
import type { CheckedFile, CheckedFileWriter } from '../checked-file';
import { ruleById } from '../../core/rules/registry';
import { terminalSafe } from '../stream-sink';
import type { Terminal } from '../terminal';
import { COPY_WORDS, summaryText, withBesides } from '../command-words';
import type { Spool } from '../../reports/spool';
import { addToBook } from '../../reports/xlsx/book-bytes';
import { FindingsBook, type BookOptions } from '../../reports/xlsx/findings-book';
import { zipTo } from '../../reports/xlsx/zip-book';
import { textLine } from '../../reports/text-words';
import { togetherLine } from '../../reports/together-parts';
import { BOOK_WORDS } from '../../reports/xlsx/book-words';

/** What came of one annotated copy: its path below the folder, null where nothing was to be marked. */
type Copy = Result<string | null>;

/**
 * Annotated copies of the workbooks (fills and notes at the cells that findings point at, everything else untouched) and
 * one workbook that lists all findings with links into the copies. `ending` is called before that one gets its name.
 */
export function xlsxWriter(
  folder: CopyFolder,
  terminal: Terminal,
  spool: Spool,
  options: BookOptions,
  ending: () => void = () => undefined,
): Result<CheckedFileWriter> {
  const { say, language } = terminal;
  const place = folder.reserve(BOOK_WORDS.fileName[language]);
  if (!place.ok) return place;
  const book = new FindingsBook(spool, language, ruleById, options);

  function save({ input, report, marked }: CheckedFile): Copy {
    if (!marked) return success(null);
    if (!marked.ok) return marked;
    const { bytes, refused, remarks } = marked.value;
    for (const { place: where, reason } of saidByPlace(refused, say)) terminal.complain(`${report.path}: ${where}: ${reason}`);
    for (const remark of remarks) terminal.complain(`${report.path}: ${say(remark)}`);
    return folder.write(input.relative, bytes);
  }

  return success({
    begin: () => Promise.resolve(),
    async file(file): Promise<Problem | null> {
      const copy = save(file);
      const name = copy.ok ? copy.value : null;
      addToBook(book, file.report, file.shown, name);
      if (name !== null) {
        const count = String(countMarks(file.report.result));
        await terminal.out.write(`${terminalSafe(say(COPY_WORDS.annotated, { from: file.report.path, to: name, count }))}\n`);
      }
      return copy.ok ? null : copy.problem;
    },
    async end(summary, besides = {}) {
      const { together, text } = besides;
      const file = place.value.begin();
      try {
        await book.write(
          zipTo((chunk) => file.write(chunk)),
          besides,
        );
        ending();
        place.value.finish(file);
      } finally {
        file.abandon();
      }
      await terminal.out.write(
        `${terminalSafe(say(COPY_WORDS.list, { to: place.value.path }))}\n${together ? `${say(togetherLine(together))}\n` : ''}${text ? `${say(textLine(text))}\n` : ''}${summaryText(withBesides(summary, besides), say)}\n`,
      );
    },
  });
}
