import type { Finding } from '../finding';
import type { Localized } from '../localized';
import type { PlannedEdit } from '../planned-edit';
import type { EditPlan, SkippedEdit } from './types';

const WAITS: Localized = {
  'zh-CN': '所依据的单元格正由另一项修正改动，请修正后再校验一次。',
  'en-US': 'Another fix changes the cells that this one rests on; check again afterwards.',
};

const TO_JUDGE: Localized = {
  'zh-CN': '需要人工确认，未列入自动修正。',
  'en-US': 'A person must confirm this fix, so it is left out.',
};

interface Candidate {
  readonly finding: Finding;
  readonly edits: readonly PlannedEdit[];
  readonly targets: ReadonlySet<string>;
  /** Cells whose figures the fix was worked out from. */
  readonly inputs: ReadonlySet<string>;
}

function candidateOf(finding: Finding, chosen: readonly number[] | undefined): Candidate | null {
  const offered = finding.choices ?? finding.causes ?? [];
  const edits = (chosen ? chosen.map((at) => offered[at]?.fix) : [finding.fix]).flatMap((fix) => fix?.edits ?? []);
  if (edits.length === 0) return null;
  const targets = new Set(edits.map((edit) => `${edit.sheet}!${edit.cell}`));
  const inputs = new Set([finding.cell, ...finding.related].map((cell) => `${finding.sheet}!${cell}`).filter((cell) => !targets.has(cell)));
  return { finding, edits, targets, inputs };
}

function skippedOf(candidate: Candidate, reason: Localized): readonly SkippedEdit[] {
  return candidate.edits.map(({ sheet, cell }) => ({ sheet, cell, reason }));
}

/**
 * The fixes of findings as one command. With `safeOnly`, only those in which nothing is judged. `chosen`: not their fixes but those
 * at these places of their choices or causes, which a person has picked. Fixes that overlap wait for the
 * next check: the first of two for one cell is taken, and a fix whose figures another fix changes is left out.
 */
export function planFixes(
  findings: readonly Finding[],
  options: { readonly safeOnly: boolean; readonly chosen?: readonly number[] | undefined },
): EditPlan {
  const all = findings.flatMap((finding) => candidateOf(finding, options.chosen) ?? []);
  const wanted = options.safeOnly ? all.filter((candidate) => candidate.finding.fix?.safe) : all;
  const isWanted = new Set(wanted);
  const skipped: SkippedEdit[] = all.filter((candidate) => !isWanted.has(candidate)).flatMap((candidate) => skippedOf(candidate, TO_JUDGE));
  const taken = new Set<string>();
  const first = wanted.filter((candidate) => {
    const clash = [...candidate.targets].some((cell) => taken.has(cell));
    for (const cell of candidate.targets) taken.add(cell);
    return !clash;
  });
  const ready = first.filter((candidate) => [...candidate.inputs].every((cell) => !taken.has(cell)));
  // Fixes that rest on each other would wait for ever: the first goes ahead.
  const chosen = ready.length > 0 ? ready : first.slice(0, 1);
  const isChosen = new Set(chosen);
  skipped.push(...wanted.filter((candidate) => !isChosen.has(candidate)).flatMap((candidate) => skippedOf(candidate, WAITS)));
  return {
    purpose: 'fix',
    title: { 'zh-CN': '修正问题', 'en-US': 'Fix findings' },
    edits: chosen.flatMap((candidate) => candidate.edits),
    skipped,
  };
}
