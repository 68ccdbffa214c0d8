import type { SheetDraft } from '../../core/forms/types';
import { say, type Language } from '../../core/localized';
import { DraftPage, type PageLook } from '../xlsx/laid-out-page';
import { markerText, NOTICE_COLUMNS, type NoticeColumn } from './columns';
import type { Notice, NoticeIssue } from './types';
import { NOTICE_SIGNATURES, ROUND_WORDS, STATUS_NAMES } from './rounds-page-words';

const LEAST_HEIGHT = 24;
const HEAD_ROW = 4;
const SIGN_HEIGHT = 30;
const IDENTITY_WIDTH = 10;

const LOOKS: Readonly<Record<NoticeColumn, PageLook>> = {
  number: 'centre',
  severity: 'centre',
  table: 'text',
  sheetName: 'text',
  cell: 'centre',
  message: 'text',
  basis: 'text',
  advice: 'text',
  result: 'text',
  person: 'input',
  status: 'input',
  remark: 'input',
  done: 'day',
};

function textOf(column: NoticeColumn, { texts, answer, result }: NoticeIssue, at: number): string {
  const written: Readonly<Record<NoticeColumn, string>> = {
    ...texts,
    number: String(at + 1),
    result: result?.text ?? '',
    person: answer?.person ?? '',
    status: answer?.statusText ?? '',
    remark: answer?.remark ?? '',
    done: answer?.done ?? '',
  };
  return written[column];
}

function countText({ issues, round }: Notice, language: Language): string {
  const of = (severity: string): string => String(issues.filter((issue) => issue.severity === severity).length);
  if (round === 1) {
    const infos = of('info') === '0' ? '' : say(ROUND_WORDS.infos, { infos: of('info') })[language];
    return say(ROUND_WORDS.count, { total: String(issues.length), errors: of('error'), warnings: of('warning'), infos })[language];
  }
  const states = Object.fromEntries(
    (['mended', 'still', 'new', 'unchecked'] as const).map((state) => [
      state,
      String(issues.filter(({ result }) => result?.state === state).length),
    ]),
  );
  return say(ROUND_WORDS.counts, states)[language];
}

/** The sheet of one unit's list: A4 across, as wide as the page, its head on every page; identities in a column that is not shown. */
export function noticeDraft(notice: Notice, name: string, language: Language): SheetDraft {
  const { owner, round, date, issues } = notice;
  const word = (key: keyof typeof ROUND_WORDS, params: Record<string, string> = {}): string => say(ROUND_WORDS[key], params)[language];
  const columns = NOTICE_COLUMNS.filter(([column]) => round > 1 || column !== 'result');
  const last = columns.length;
  const hidden = last + 1;
  const widths = [...columns.map(([, width]) => width), IDENTITY_WIDTH];
  const page = new DraftPage(widths);
  const half = columns.findIndex(([column]) => column === 'message') + 1;

  page.text(1, last, round === 1 ? word('title') : word('titleAgain', { round: String(round) }), 'title');
  page.end(30);
  page.text(1, half, word(owner.of, { unit: owner.name }), 'left');
  page.text(half + 1, last, date === '' ? word('noDate') : word('date', { date }), 'right');
  page.end(20, page.lines(word(owner.of, { unit: owner.name }), 1, half));
  const head = `${countText(notice, language)}${language === 'en-US' ? ' ' : ''}${word('howTo')}`;
  page.text(1, last, head, 'left');
  page.end(20, page.lines(head, 1, last));
  columns.forEach(([column], at) => page.text(at + 1, at + 1, word(column), 'head'));
  page.text(hidden, hidden, markerText(round, owner.of, owner.name), 'left');
  page.end(30);

  issues.forEach((issue, at) => {
    const texts = columns.map(([column]) => textOf(column, issue, at));
    columns.forEach(([column], index) => {
      if (column === 'number') page.put(index + 1, { type: 'number', number: texts[index]! }, LOOKS[column]);
      else page.text(index + 1, index + 1, texts[index]!, LOOKS[column]);
    });
    page.text(hidden, hidden, issue.identity, 'left');
    page.end(LEAST_HEIGHT, Math.max(...texts.map((text, index) => page.lines(text, index + 1))));
  });

  page.end(12);
  const starts = [1, half, half + 2, last - 2];
  NOTICE_SIGNATURES.forEach((who, at) => page.text(starts[at]!, (starts[at + 1] ?? last + 1) - 1, who[language], 'left'));
  page.end(SIGN_HEIGHT);

  const status = columns.findIndex(([column]) => column === 'status') + 1;
  return {
    name,
    landscape: true,
    widths,
    hiddenColumns: [hidden],
    heights: page.heights,
    cells: page.cells,
    merges: page.merges,
    validations:
      issues.length === 0
        ? []
        : [
            {
              areas: [{ top: HEAD_ROW + 1, bottom: HEAD_ROW + issues.length, left: status, right: status }],
              rule: { list: Object.values(STATUS_NAMES).map((text) => text[language]) },
              strict: true,
              says: word('chooseStatus'),
            },
          ],
    printArea: { top: 1, left: 1, bottom: page.heights.length, right: last },
    onePage: false,
    repeated: { from: HEAD_ROW, to: HEAD_ROW },
  };
}
