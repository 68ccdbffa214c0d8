import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { findingGroups, isNarrowed, listsAll, overviewTable, shownFindings, type FindingGroup } from '../controller/selectors';
import { EVERYTHING, type PaneState } from '../controller/pane-state';
import { useSpeech } from '../i18n';
import { REGION } from '../keyboard/regions';
import { useController, usePaneState } from '../pane-context';
import { FINDING_ATTRIBUTE } from './finding-focus';
import { FindingGroupSection } from './FindingGroupSection';
import { FindingItem } from './FindingItem';
import { ListActions } from './ListActions';
import { ShowMore } from './ShowMore';
import { StepButtons } from './StepButtons';
import { useFollowedCell, useHeldCard } from './use-steady-list';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  narrowed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  alone: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

/** Groups that change only with what they are made of, not with every selection. */
function useGroups(state: PaneState): readonly FindingGroup[] {
  const { checked, catalogue, listing } = state;
  const { grouping, severity, table, scope, rule, text } = listing;
  return useMemo(
    () => findingGroups({ checked, catalogue, listing: { grouping, severity, table, scope, rule, text, selected: null, review: false } }),
    [checked, catalogue, grouping, severity, table, scope, rule, text],
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

/** All findings, by gravity, table or rule, or one at a time. Arrow keys, Home and End move between them; one has its details open. */
export function FindingList() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const state = usePaneState();
  const list = useRef<HTMLDivElement>(null);
  const groups = useGroups(state);
  useFollowedCell(list);
  useHeldCard(list);
  const [limit, setLimit] = useState(STEP);
  const { checked, listing } = state;
  if (!checked) return null;
  const total = shownFindings(checked, { ...listing, ...EVERYTHING }).length;
  const all = groups.flatMap((group) => group.findings);
  const at = all.findIndex(({ finding }) => finding.id === listing.selected);
  const open = all[at];
  const selectedGroup = groups.findIndex((group) => group.findings.some(({ finding }) => finding.id === listing.selected));
  const shown = groups.slice(0, Math.max(shownGroups(groups, limit), selectedGroup + 1));
  const severalTables = checked.outcome.result.tables.length > 1;

  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>(`[${FINDING_ATTRIBUTE}]`) ?? [])];
    const from = items.indexOf(event.target as HTMLElement);
    if (from < 0) return;
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const item = items[Math.min(items.length - 1, Math.max(0, to))];
    item?.focus();
    controller.list.select(item?.getAttribute(FINDING_ATTRIBUTE) ?? null);
  };

  return (
    <section {...REGION} className={styles.list} aria-label={t('findings.title')}>
      <h2 className={styles.title}>{t('findings.title')}</h2>
      {isNarrowed(listing) && (
        <div className={styles.narrowed}>
          <span>{t('filter.shown', { n: all.length, total })}</span>
          <Button size="small" onClick={() => controller.list.set(EVERYTHING)}>
            {t('scope.all')}
          </Button>
        </div>
      )}
      {open &&
        (listing.review ? (
          <StepButtons at={at + 1} of={all.length} list={list} />
        ) : (
          <ListActions findings={all.map(({ finding }) => finding)} />
        ))}
      {all.length === 0 && (
        <p className={styles.none}>{t(total > 0 ? 'findings.noneHere' : listsAll(checked) ? 'findings.none' : 'findings.noneListed')}</p>
      )}
      <div ref={list} onKeyDown={onKeyDown}>
        {listing.review && open ? (
          <ul className={styles.alone}>
            <FindingItem {...open} open tabStop withSheet={severalTables} />
          </ul>
        ) : (
          shown.map((group) => (
            <FindingGroupSection
              key={group.id}
              group={group}
              tabStop={listing.selected}
              selected={listing.selected}
              withSheet={listing.grouping === 'rule' || (listing.grouping === 'gravity' && severalTables)}
              alone={listing.grouping === 'table' && overviewTable(checked, listing) !== null}
            />
          ))
        )}
      </div>
      {!listing.review && <ShowMore rest={countOf(groups) - countOf(shown)} onClick={() => setLimit(countOf(shown) + STEP)} />}
    </section>
  );
}
