import { failure, success, type Result } from '../../core/localized';
import { openPlaces, sourcesOf } from '../../core/narrative/document';
import { draftReport } from '../../core/narrative/draft-report';
import { plainText } from '../../core/narrative/plain-text';
import { visible } from '../../reports/visible';
import type { CheckedWorkbook } from '../checked-workbook';
import { NOT_CHECKED } from '../engine-service';
import type { DraftedText } from '../errand-types';

const NONE = {
  'zh-CN': '本工作簿里没有识别出自评表，没有可起草的报告。',
  'en-US': 'No self-evaluation was recognised in this workbook to draft a report from.',
};

/** Reports drafted from the self-evaluations of the last check, as one file. What writes .docx is loaded for that alone. Codes: `not-checked`, `no-self-evaluation`. */
export async function draftText(format: 'docx' | 'txt', last: CheckedWorkbook | null): Promise<Result<DraftedText>> {
  if (!last) return { ok: false, problem: NOT_CHECKED };
  const drafts = last.model.tables.filter(({ kind }) => kind === 'self-evaluation').map((table) => draftReport(table, last.policy));
  if (drafts.length === 0) return failure('no-self-evaluation', NONE);
  const content =
    format === 'txt'
      ? new TextEncoder().encode(`\ufeff${visible(plainText(drafts))}`)
      : await (await import('../../reports/draft/draft-docx')).docxBytes(drafts);
  const count = (of: (blocks: (typeof drafts)[number]['blocks']) => number): number =>
    drafts.reduce((all, { blocks }) => all + of(blocks), 0);
  return success({ content, reports: drafts.length, figures: count((blocks) => sourcesOf(blocks).length), open: count(openPlaces) });
}
