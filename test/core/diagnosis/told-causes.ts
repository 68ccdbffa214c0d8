import { analyse } from '../../../src/core/engine';
import type { Finding, Fix } from '../../../src/core/finding';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';

function offered(fix: Fix | null): string {
  return fix
    ? `${fix.safe ? 'offer' : 'to be chosen'} ${fix.edits.map(({ cell, after, reason }) => `${cell}:=${after} (${reason['en-US']})`).join()}`
    : 'no offer';
}

/** One finding that has causes, or that repeats another: its sentences, and each cause with what speaks for it and what is offered. */
function told(finding: Finding): readonly string[] {
  return [
    `${finding.severity} ${finding.rule} ${finding.sheet}!${finding.cell} → ${finding.expected}`.trimEnd(),
    finding.message['zh-CN'],
    finding.message['en-US'],
    ...(finding.causes ?? []).map(
      ({ sheet, cell, value, evidence, leaves, fix }) =>
        `- ${sheet}!${cell}=${value}; ${evidence['en-US'] || 'no evidence'}; ${leaves?.['en-US'] ?? 'leaves nothing'}; ${offered(fix)}`,
    ),
    offered(finding.fix),
  ];
}

/** What is told of the contradictions of a workbook, in both languages. */
export function toldCauses(workbook: WorkbookSnapshot): readonly string[] {
  return analyse(workbook, { policy: DEFAULT_POLICY })
    .result.findings.filter(({ causes, because }) => causes !== undefined || because !== undefined)
    .flatMap(told);
}
