import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { Severity } from '../../core/finding';
import type { FindingGroup } from '../controller/selectors';
import { SEVERITIES } from '../controller/pane-settings';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { DoubtNotes } from './DoubtNotes';
import { FindingItem } from './FindingItem';
import { SeverityIcon } from './SeverityMark';
import { ShowMore, useShownPart } from './ShowMore';

const useStyles = makeStyles({
  group: { marginBottom: tokens.spacingVerticalM },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXS,
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  counts: { display: 'flex', flexShrink: 0, gap: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    ':empty': { display: 'none' },
  },
});

/** Findings drawn at first in a group; the rest comes on demand. */
const STEP = 30;

interface FindingGroupSectionProps {
  readonly group: FindingGroup;
  /** The one finding of the whole list that Tab reaches. */
  readonly tabStop: string | null;
  readonly selected: string | null;
  /** Whether each finding names its sheet. */
  readonly withSheet: boolean;
  /** The only group: its heading would repeat what stands above. */
  readonly alone: boolean;
}

function countOf(group: FindingGroup, severity: Severity): number {
  return group.findings.filter(({ finding }) => finding.severity === severity).length;
}

/** One group of findings under its heading. */
export const FindingGroupSection = memo(function FindingGroupSection({
  group,
  tabStop,
  selected,
  withSheet,
  alone,
}: FindingGroupSectionProps) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { listing } = usePaneState();
  const id = useId();
  const selectedAt = group.findings.findIndex(({ finding }) => finding.id === selected);
  const { shown, rest, showMore } = useShownPart(group.findings, STEP, selectedAt + 1);
  return (
    <section className={styles.group} {...(group.title ? { 'aria-labelledby': id } : {})}>
      {group.title && (
        <div className={mergeClasses(styles.head, alone && styles.unseen)}>
          <h3 id={id} className={styles.title}>
            {say(group.title)}
            {listing.grouping === 'table' && <span className={styles.detail}>{group.detail}</span>}
          </h3>
          <span className={styles.counts}>
            {SEVERITIES.map((severity) => {
              const count = countOf(group, severity);
              return (
                count > 0 && (
                  <span key={severity} className={styles.count} role="img" aria-label={t(`counts.${severity}`, { n: count })}>
                    <SeverityIcon severity={severity} />
                    {count}
                  </span>
                )
              );
            })}
          </span>
        </div>
      )}
      {group.table && <DoubtNotes table={group.table} />}
      <ul className={styles.list}>
        {shown.map(({ finding, followers }) => (
          <FindingItem
            key={finding.id}
            finding={finding}
            followers={followers}
            open={finding.id === selected}
            tabStop={finding.id === tabStop}
            withSheet={withSheet}
          />
        ))}
      </ul>
      <ShowMore rest={rest} onClick={showMore} />
    </section>
  );
});
