import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { countDoubtful } from '../../core/report/doubts';
import { listsAll, severityCounts } from '../controller/selectors';
import { SEVERITIES } from '../controller/settings';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: tokens.spacingHorizontalS },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    '@container (min-width: 340px)': { paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  number: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  clean: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusSuccessForeground1 },
});

/** The numbers of errors, warnings and rounding remainders at a glance; each is also the switch that shows only these. */
export function FindingCounts() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { checked, listing } = usePaneState();
  if (!checked) return null;
  const counts = severityCounts(checked, listing);
  // Nothing is clean that may have been misread, or whose findings are ignored or left out.
  const sure = checked.outcome.result.tables.every((table) => countDoubtful(table) === 0);
  const clean = sure && listsAll(checked) && SEVERITIES.every((severity) => counts[severity] === 0) && listing.table === null && listing.scope === null;
  if (clean) {
    return (
      <div className={styles.clean}>
        <CheckmarkCircle24Filled aria-hidden />
        {t('counts.clean', { tables: checked.outcome.result.tables.length })}
      </div>
    );
  }
  return (
    <div className={styles.row} role="group" aria-label={t('counts.group')}>
      {SEVERITIES.map((severity) => {
        const pressed = listing.severity === severity;
        return (
          <button
            key={severity}
            type="button"
            className={mergeClasses(styles.tile, pressed && styles.pressed)}
            aria-pressed={pressed}
            title={t(pressed ? 'counts.showAll' : 'counts.showOnly', { severity: t(`severity.${severity}`) })}
            onClick={() => controller.list({ severity: pressed ? null : severity })}
          >
            <span className={styles.number}>{counts[severity]}</span>
            <SeverityMark severity={severity} />
          </button>
        );
      })}
    </div>
  );
}
