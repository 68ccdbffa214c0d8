import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isNarrowed, severityCounts } from '../controller/selectors';
import { SEVERITIES } from '../controller/pane-settings';
import { useSpeech } from '../i18n';
import { REGION } from '../keyboard/regions';
import { useController, usePaneState } from '../pane-context';
import { Filter16Regular } from './fluent-icons';
import { FilterForm } from './FilterForm';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', gap: tokens.spacingHorizontalXS },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  last: { marginLeft: 'auto' },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** The numbers of errors, warnings and rounding remainders, each the switch that shows only these, and the way to search. */
export function FindingCounts() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { checked, listing } = usePaneState();
  const [opened, setOpened] = useState(false);
  if (!checked || checked.outcome.result.findings.length === 0) return null;
  const counts = severityCounts(checked, listing);
  // What narrows the list is never out of sight; one issue alone has the room for itself.
  const open = !listing.review && (opened || isNarrowed({ ...listing, severity: null }));
  return (
    <div {...REGION} className={styles.box}>
      <div className={styles.row} role="group" aria-label={t('counts.group')}>
        {SEVERITIES.map((severity) => {
          const pressed = listing.severity === severity;
          return (
            <button
              key={severity}
              type="button"
              className={mergeClasses(styles.chip, pressed && styles.pressed)}
              aria-pressed={pressed}
              title={t(pressed ? 'counts.showAll' : 'counts.showOnly', { severity: t(`severity.${severity}`) })}
              onClick={() => controller.list.set({ severity: pressed ? null : severity })}
            >
              <SeverityMark severity={severity} />
              <span className={styles.number}>{counts[severity]}</span>
            </button>
          );
        })}
        <button
          type="button"
          className={mergeClasses(styles.chip, styles.last, open && styles.pressed)}
          aria-expanded={open}
          aria-label={t('filter.open')}
          title={t('filter.open')}
          onClick={() => setOpened(!opened)}
        >
          <Filter16Regular aria-hidden />
        </button>
      </div>
      {open && <FilterForm />}
    </div>
  );
}
