import type { Localized } from '../../core/localized';
import { leftOutOf } from '../../core/report/review-notes';
import type { FileReport } from '../../core/report/types';
import { profileName } from './brought-settings';
import type { Checked, PaneState } from './pane-state';

/** What of the pane's state reports tell. */
export type ReportState = Pick<PaneState, 'brought' | 'ignored' | 'catalogue' | 'template'>;

/** The policy in force by its name; that of the unit's own profile is told with the profile. */
export function policyOf({ outcome }: Checked, { catalogue }: ReportState): { readonly name: Localized } {
  const { policy } = outcome.result;
  return catalogue?.policies.find(({ id }) => id === policy) ?? { name: outcome.profile ?? { 'zh-CN': policy, 'en-US': policy } };
}

/** What was checked, as reports tell it. */
export function fileReport({ workbook, outcome }: Checked, { brought, ignored, template }: ReportState): FileReport {
  const came = brought && {
    ignored: brought.ignored.length,
    profile: brought.profile === null ? null : profileName(brought.profile),
    settings: brought.settings !== null,
    profileUsed: false,
  };
  const present = new Set(outcome.ignored.map(({ id }) => id));
  return {
    path: workbook,
    error: null,
    result: outcome.result,
    leftOut: leftOutOf(outcome.leftOut),
    ignored: leftOutOf(outcome.ignored),
    profileNote: outcome.profile ?? null,
    ignoredNotes: ignored.filter(({ id }) => present.has(id)),
    ...(came && { brought: came }),
    ...(template && { template: template.name }),
  };
}
