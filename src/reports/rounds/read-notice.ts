import { addTo } from '../../core/grouped';
import type { Localized } from '../../core/localized';
import { readIdentity } from '../../core/rounds/identity';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../core/snapshot/types';
import { NOTICE_COLUMNS, readMarker, type NoticeColumn } from './columns';
import type { Answer, ReturnedIssue, ReturnedNotice, Status } from './types';
import { ROUND_WORDS, STATE_NAMES, STATUS_NAMES } from './rounds-page-words';

/** What a person writes is kept up to here. */
const LONGEST_ANSWER = 1_000;
const LONGEST_TEXT = 4_000;

type Row = ReadonlyMap<number, CellSnapshot>;

function plain(text: string): string {
  return text.replace(/\s+/gu, '');
}

function says(words: Localized, text: string): boolean {
  return plain(words['zh-CN']) === text || plain(words['en-US']).toLowerCase() === text.toLowerCase();
}

/** Which column holds what, by the words in the row of the marker, in either language. */
function columnsOf(head: readonly CellSnapshot[]): ReadonlyMap<NoticeColumn, number> {
  const found = new Map<NoticeColumn, number>();
  for (const { column, text } of head) {
    const named = NOTICE_COLUMNS.find(([name]) => !found.has(name) && says(ROUND_WORDS[name], plain(text)));
    if (named) found.set(named[0], column);
  }
  return found;
}

/** What a person chose, also where the cell was written by hand: the word itself, or with more behind it. */
function statusOf(text: string): Status {
  const said = plain(text).toLowerCase();
  const names = Object.entries(STATUS_NAMES) as [Exclude<Status, null>, Localized][];
  return (
    names.find(([, words]) =>
      [words['zh-CN'], words['en-US']].some(
        (each) =>
          said !== '' &&
          said.startsWith(
            plain(each)
              .replace(/[（(].*$/, '')
              .toLowerCase(),
          ),
      ),
    )?.[0] ?? null
  );
}

function readRow(row: Row, at: number, columns: ReadonlyMap<NoticeColumn, number>, identityText: string): ReturnedIssue | null {
  const identity = readIdentity(identityText);
  if (!identity) return null;
  const text = (column: NoticeColumn, most = LONGEST_TEXT): string => (row.get(columns.get(column) ?? 0)?.text ?? '').trim().slice(0, most);
  const statusText = text('status', LONGEST_ANSWER);
  const answer: Answer = {
    person: text('person', LONGEST_ANSWER),
    status: statusOf(statusText),
    statusText,
    remark: text('remark', LONGEST_ANSWER),
    done: text('done', LONGEST_ANSWER),
  };
  const { mended } = STATE_NAMES;
  return {
    row: at,
    number: text('number'),
    identity,
    identityText,
    answer,
    closed: [mended['zh-CN'], mended['en-US']].some((word) => text('result').startsWith(word)),
    texts: {
      severity: text('severity'),
      table: text('table'),
      sheetName: text('sheetName'),
      cell: text('cell'),
      message: text('message'),
      basis: text('basis'),
      advice: text('advice'),
    },
  };
}

function readSheet({ name, cells }: SheetSnapshot): ReturnedNotice | null {
  const mark = cells.find(({ content, text }) => content.type === 'text' && readMarker(text) !== null);
  const marker = mark && readMarker(mark.text);
  if (!mark || !marker) return null;
  const rows = new Map<number, CellSnapshot[]>();
  for (const cell of cells) if (cell.row >= mark.row) addTo(rows, cell.row, cell);
  const columns = columnsOf(rows.get(mark.row)!);
  const issues: ReturnedIssue[] = [];
  const damaged: number[] = [];
  for (const [at, all] of rows) {
    if (at === mark.row) continue;
    const row: Row = new Map(all.map((cell) => [cell.column, cell]));
    const identity = row.get(mark.column)?.text ?? '';
    const issue = readRow(row, at, columns, identity);
    if (issue) issues.push(issue);
    else if (
      identity !== '' ||
      ((row.get(columns.get('message') ?? 0)?.text ?? '') !== '' && row.get(columns.get('number') ?? 0)?.content.type === 'number')
    )
      damaged.push(at);
  }
  return { sheet: name, owner: { of: marker.of, name: marker.name }, round: marker.round, issues, damaged };
}

/** The lists of issues that a workbook holds, as people filled them in; none where it is any other workbook. Never fails: rows that cannot be read are told of. */
export function readNotices({ sheets }: WorkbookSnapshot): readonly ReturnedNotice[] {
  return sheets.flatMap((sheet) => readSheet(sheet) ?? []);
}
