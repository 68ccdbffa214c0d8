import type { Finding, Severity } from '../finding';
import type { Localized } from '../localized';
import type { PlannedEdit } from '../planned-edit';
import type { EditPlan } from './types';
import { addTo } from '../grouped';

/** Soft colours on which black text stays readable. */
export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = { error: '#F8CBAD', warning: '#FFE699', info: '#DDEBF7' };

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** A colour unlike those of findings: nothing is wrong there, but the row may have been misread. */
const DOUBT_MARK = '#E4DFEC';

/** A cell of a row whose reading is doubtful, with what to look at. */
export interface DoubtMark {
  readonly sheet: string;
  readonly cell: string;
  readonly what: Localized;
}

export interface HighlightOptions {
  /** Which findings to mark. */
  readonly severities: readonly Severity[];
  /** Other colours, `#RRGGBB`. */
  readonly colors?: Readonly<Partial<Record<Severity, string>>>;
  /** Whether the messages are attached as comments. */
  readonly notes?: boolean;
  /** Doubtful rows to mark besides; a finding's colour goes before theirs. */
  readonly doubts?: readonly DoubtMark[];
}

function joined(messages: readonly Localized[]): Localized {
  const unique = (language: 'zh-CN' | 'en-US'): string => [...new Set(messages.map((message) => message[language]))].join('\n');
  return { 'zh-CN': unique('zh-CN'), 'en-US': unique('en-US') };
}

function markCell(findings: readonly Finding[], options: HighlightOptions): PlannedEdit {
  const worst = findings.reduce((most, finding) => (RANK[finding.severity] > RANK[most.severity] ? finding : most));
  const message = joined(findings.map((finding) => finding.message));
  return {
    sheet: worst.sheet,
    cell: worst.cell,
    mark: options.colors?.[worst.severity] ?? SEVERITY_MARKS[worst.severity],
    ...(options.notes ? { note: message } : {}),
    before: worst.found,
    after: worst.found,
    reason: message,
  };
}

/** The edits with those of doubtful rows: a cell that has one gets the sentence in front of its note. */
function withDoubts(edits: readonly PlannedEdit[], { doubts = [], notes }: HighlightOptions): readonly PlannedEdit[] {
  const byCell = new Map(edits.map((edit) => [`${edit.sheet}!${edit.cell}`, edit]));
  for (const { sheet, cell, what } of doubts) {
    const place = `${sheet}!${cell}`;
    const marked = byCell.get(place);
    const reason = marked ? joined([what, marked.reason]) : what;
    byCell.set(place, {
      ...(marked ?? { sheet, cell, mark: DOUBT_MARK, before: '', after: '' }),
      ...(notes ? { note: reason } : {}),
      reason,
    });
  }
  return [...byCell.values()];
}

/** One mark per cell that findings point at, in the colour of the worst of them; nothing else of the cell changes. */
export function planHighlight(findings: readonly Finding[], options: HighlightOptions): EditPlan {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!options.severities.includes(finding.severity)) continue;
    addTo(byCell, `${finding.sheet}!${finding.cell}`, finding);
  }
  return {
    purpose: 'highlight',
    title: { 'zh-CN': '标出问题', 'en-US': 'Mark findings' },
    edits: withDoubts(
      [...byCell.values()].map((group) => markCell(group, options)),
      options,
    ),
    skipped: [],
  };
}
