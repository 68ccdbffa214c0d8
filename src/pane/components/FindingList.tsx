import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { findingGroups, listsAll, overviewTable, safelyFixable, type FindingGroup } from '../controller/selectors';
import type { Grouping, PaneState } from '../controller/state';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { FINDING_ATTRIBUTE } from './finding-focus';
import { FindingGroupSection } from './FindingGroupSection';
import { ScopeBar } from './ScopeBar';
import { ShowMore } from './ShowMore';
import { StepButtons } from './StepButtons';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  steps: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  toggle: { display: 'flex' },
  choice: { minWidth: 0, borderRadius: 0, ':first-child': { borderRadius: '4px 0 0 4px' }, ':last-child': { borderRadius: '0 4px 4px 0', marginLeft: '-1px' } },
  chosen: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected, color: tokens.colorNeutralForeground1Selected },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const GROUPINGS: readonly Grouping[] = ['table', 'rule'];

/** Groups that change only with what they are made of, not with every selection. */
function useGroups(state: PaneState): readonly FindingGroup[] {
  const { checked, catalogue, listing } = state;
  const { grouping, severity, table, scope } = listing;
  return useMemo(
    () => findingGroups({ checked, catalogue, listing: { grouping, severity, table, scope, selected: null } }),
    [checked, catalogue, grouping, severity, table, scope],
  );
}

/** Findings drawn at first in all groups together; the rest comes on demand. */
const STEP = 60;

function countOf(groups: readonly FindingGroup[]): number {
  return groups.reduce((total, group) => total + group.findings.length, 0);
}

/** How many groups it takes to show `limit` findings. */
function shownGroups(groups: readonly FindingGroup[], limit: number): number {
  let total = 0;
  const enough = groups.findIndex((group) => (total += group.findings.length) >= limit);
  return enough < 0 ? groups.length : enough + 1;
}

/** All findings, grouped by table or by rule. Arrow keys, Home and End move between them; one at a time has its details open. */
export function FindingList() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const state = usePaneState();
  const list = useRef<HTMLDivElement>(null);
  const groups = useGroups(state);
  const [limit, setLimit] = useState(STEP);
  const { checked, listing, task } = state;
  if (!checked) return null;
  const total = checked.outcome.result.findings.length;
  const fixes = safelyFixable(checked).length;
  const first = groups.find((group) => group.findings.length > 0)?.findings[0]?.finding.id ?? null;
  const selectedGroup = groups.findIndex((group) => group.findings.some(({ finding }) => finding.id === listing.selected));
  const shown = groups.slice(0, Math.max(shownGroups(groups, limit), selectedGroup + 1));

  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>(`[${FINDING_ATTRIBUTE}]`) ?? [])];
    const at = items.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const item = items[Math.min(items.length - 1, Math.max(0, to))];
    item?.focus();
    controller.select(item?.getAttribute(FINDING_ATTRIBUTE) ?? null);
  };

  return (
    <section className={styles.list} aria-label={t('findings.title')}>
      <div className={styles.head}>
        <div className={styles.steps}>
          <h2 className={styles.title}>{t('findings.title')}</h2>
          {first !== null && <StepButtons list={list} />}
        </div>
        {total > 0 && (
          <div className={styles.toggle} role="group" aria-label={t('findings.grouping')}>
            {GROUPINGS.map((grouping) => (
              <Button
                key={grouping}
                size="small"
                className={mergeClasses(styles.choice, listing.grouping === grouping && styles.chosen)}
                aria-pressed={listing.grouping === grouping}
                onClick={() => controller.list({ grouping })}
              >
                {t(`findings.by.${grouping}`)}
              </Button>
            ))}
          </div>
        )}
      </div>
      <ScopeBar />
      {fixes > 0 && (
        <Button icon={<Wrench16Regular />} title={t('findings.fixSafe.hint')} disabledFocusable={task !== null && !task.quiet} onClick={() => void controller.previewFixes('safe')}>
          {t('findings.fixSafe', { n: fixes })}
        </Button>
      )}
      {first === null && <p className={styles.none}>{t(total > 0 ? 'findings.noneHere' : listsAll(checked) ? 'findings.none' : 'findings.noneListed')}</p>}
      <div ref={list} onKeyDown={onKeyDown}>
        {shown.map((group) => (
          <FindingGroupSection key={group.id} group={group} tabStop={selectedGroup >= 0 ? listing.selected : first} selected={listing.selected} alone={listing.grouping === 'table' && overviewTable(checked, listing) !== null} />
        ))}
      </div>
      <ShowMore rest={countOf(groups) - countOf(shown)} onClick={() => setLimit(countOf(shown) + STEP)} />
    </section>
  );
}
