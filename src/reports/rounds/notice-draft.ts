import type { DraftCell, DraftContent, DraftLook, SheetDraft } from '../../core/forms/types';
import { say, type Language } from '../../core/localized';
import type { CellRange } from '../../core/snapshot/types';
import { textWidth } from '../../core/text-width';
import { markerText, NOTICE_COLUMNS, type NoticeColumn } from './columns';
import type { Notice, NoticeIssue } from './types';
import { NOTICE_SIGNATURES, ROUND_WORDS, STATUS_NAMES } from './words';

const LINE = 13;
const LEAST_HEIGHT = 24;
/** Excel's own limit. */
const TALLEST = 409;
const HEAD_ROW = 4;
const SIGN_HEIGHT = 30;

type Look = Partial<DraftLook> & Pick<DraftLook, 'text' | 'align'>;

const LOOKS = {
  title: { text: 'title', align: 'center', bold: true },
  left: { text: 'remark', align: 'left' },
  right: { text: 'right', align: 'right' },
  head: { text: 'label', align: 'center', border: true, fill: 'label' },
  text: { text: 'beside', align: 'left', border: true },
  centre: { text: 'beside', align: 'center', border: true },
  input: { text: 'input', align: 'left', border: true, format: '@' },
  day: { text: 'input', align: 'center', border: true, format: 'yyyy-mm-dd' },
} as const satisfies Record<string, Look>;

function look(name: keyof typeof LOOKS): DraftLook {
  return { bold: false, border: false, fill: null, format: 'General', ...LOOKS[name] };
}

const COLUMN_LOOKS: Readonly<Record<NoticeColumn, keyof typeof LOOKS>> = {
  number: 'centre', severity: 'centre', table: 'text', sheetName: 'text', cell: 'centre', message: 'text', basis: 'text', advice: 'text', result: 'text', person: 'input', status: 'input', remark: 'input', done: 'day',
};

function lines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width - 1))), 0);
}

function textOf(column: NoticeColumn, { texts, answer, result }: NoticeIssue, at: number): string {
  switch (column) {
    case 'number': return String(at + 1);
    case 'person': return answer?.person ?? '';
    case 'status': return answer?.statusText ?? '';
    case 'remark': return answer?.remark ?? '';
    case 'done': return answer?.done ?? '';
    case 'result': return result?.text ?? '';
    default: return texts[column];
  }
}

function contentOf(column: NoticeColumn, text: string): DraftContent {
  if (column === 'number') return { type: 'number', number: text };
  return text === '' ? { type: 'blank' } : { type: 'text', text };
}

function countText({ issues, round }: Notice, language: Language): string {
  const open = issues.filter(({ result }) => result?.state !== 'mended');
  const of = (severity: string): string => String(open.filter((issue) => issue.severity === severity).length);
  const infos = of('info') === '0' ? '' : say(ROUND_WORDS.infos, { infos: of('info') })[language];
  const first = say(ROUND_WORDS.count, { total: String(open.length), errors: of('error'), warnings: of('warning'), infos })[language];
  if (round === 1) return first;
  const states = Object.fromEntries((['mended', 'still', 'new', 'unchecked'] as const).map((state) => [state, String(issues.filter(({ result }) => result?.state === state).length)]));
  return say(ROUND_WORDS.counts, states)[language];
}

/** The sheet of one unit's list: A4 across, as wide as the page, its head on every page; identities in a column that is not shown. */
export function noticeDraft(notice: Notice, name: string, language: Language): SheetDraft {
  const { owner, round, date, issues } = notice;
  const word = (key: keyof typeof ROUND_WORDS, params: Record<string, string> = {}): string => say(ROUND_WORDS[key], params)[language];
  const columns = NOTICE_COLUMNS.filter(([column]) => round > 1 || column !== 'result');
  const last = columns.length;
  const hidden = last + 1;
  const cells: DraftCell[] = [];
  const merges: CellRange[] = [];
  const heights: number[] = [];
  const put = (row: number, column: number, text: string, as: keyof typeof LOOKS): void => void cells.push({ row, column, content: text === '' ? { type: 'blank' } : { type: 'text', text }, look: look(as) });
  const across = (row: number, left: number, right: number, text: string, as: keyof typeof LOOKS): void => {
    put(row, left, text, as);
    if (right > left) merges.push({ top: row, bottom: row, left, right });
  };

  across(1, 1, last, round === 1 ? word('title') : word('titleAgain', { round: String(round) }), 'title');
  const half = columns.findIndex(([column]) => column === 'message') + 1;
  across(2, 1, half, word(owner.of, { unit: owner.name }), 'left');
  across(2, half + 1, last, date === '' ? word('noDate') : word('date', { date }), 'right');
  across(3, 1, last, `${countText(notice, language)}${word('howTo')}`, 'left');
  heights.push(30, 20, 20, 30);
  columns.forEach(([column], at) => put(HEAD_ROW, at + 1, word(column), 'head'));
  put(HEAD_ROW, hidden, markerText(round, owner.of, owner.name), 'left');

  issues.forEach((issue, at) => {
    const row = HEAD_ROW + 1 + at;
    const texts = columns.map(([column]) => textOf(column, issue, at));
    columns.forEach(([column], index) => cells.push({ row, column: index + 1, content: contentOf(column, texts[index]!), look: look(COLUMN_LOOKS[column]) }));
    put(row, hidden, issue.identity, 'left');
    heights.push(Math.min(TALLEST, Math.max(LEAST_HEIGHT, Math.max(...columns.map(([, width], index) => lines(texts[index]!, width))) * LINE + 5)));
  });

  const end = HEAD_ROW + issues.length;
  // One of the signatures under each fourth of the width.
  const step = Math.floor(last / NOTICE_SIGNATURES.length);
  const starts = [1, half, half + 2, last - step + 1];
  NOTICE_SIGNATURES.forEach((who, at) => across(end + 2, starts[at]!, (starts[at + 1] ?? last + 1) - 1, who[language], 'left'));
  heights.push(12, SIGN_HEIGHT);

  const status = columns.findIndex(([column]) => column === 'status') + 1;
  return {
    name,
    landscape: true,
    widths: [...columns.map(([, width]) => width), 10],
    hiddenColumns: [hidden],
    heights,
    cells: cells.sort((one, other) => one.row - other.row || one.column - other.column),
    merges,
    validations: issues.length === 0 ? [] : [{
      areas: [{ top: HEAD_ROW + 1, bottom: end, left: status, right: status }],
      rule: { list: Object.values(STATUS_NAMES).map((text) => text[language]) },
      strict: true,
      says: word('chooseStatus'),
    }],
    printArea: { top: 1, left: 1, bottom: end + 2, right: last },
    onePage: false,
    repeated: { from: HEAD_ROW, to: HEAD_ROW },
  };
}
