import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, type MouseEvent } from 'react';
import { countFindings } from '../../core/report/hanging';
import { verdictCounts, verdictOf, type VerdictCounts } from '../../core/report/verdict';
import { checksLive } from '../controller/selectors';
import type { Checked } from '../controller/pane-state';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { linkButton } from '../theme/plain-controls';
import { CheckmarkCircle16Filled, ErrorCircle16Filled, Warning16Filled } from './fluent-icons';
import { MessageArea } from './MessageArea';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0, width: '24px', height: '24px' },
  bad: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  /* Close under the verdict. */
  area: { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
  state: {
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  see: linkButton,
  stale: { color: tokens.colorStatusWarningForeground3 },
});

const LOOKS = {
  failed: { tone: 'open', icon: Warning16Filled },
  errors: { tone: 'bad', icon: ErrorCircle16Filled },
  unread: { tone: 'open', icon: Warning16Filled },
  unfilled: { tone: 'open', icon: Warning16Filled },
  hidden: { tone: 'open', icon: Warning16Filled },
  warnings: { tone: 'good', icon: CheckmarkCircle16Filled },
  clean: { tone: 'good', icon: CheckmarkCircle16Filled },
} as const;

function countsOf({ outcome }: Checked): VerdictCounts {
  return verdictCounts(outcome.result, countFindings([...outcome.ignored, ...outcome.leftOut]).errors);
}

/** Scores stand under the issues: with many of these that is a long way by hand. */
function showOverview({ currentTarget }: MouseEvent<HTMLElement>): void {
  const overview = currentTarget.closest('main')?.querySelector<HTMLElement>('[data-part="overview"]');
  overview?.scrollIntoView?.({ block: 'start' });
  overview?.focus({ preventScroll: true });
}

/** Whether the workbook can be handed in, in one line, and under it what is going on, or whether that still holds. */
export function Verdict() {
  const styles = useStyles();
  const { say } = useSpeech();
  const { checked } = usePaneState();
  const counts = useMemo(() => checked && countsOf(checked), [checked]);
  const verdict = counts && counts.tables > 0 ? verdictOf(counts) : null;
  const { tone, icon: Icon } = LOOKS[verdict?.kind ?? 'clean'];
  return (
    <>
      {verdict && (
        <h2 className={mergeClasses(styles.line, styles[tone])} data-verdict={verdict.kind}>
          <Icon className={styles.icon} aria-hidden />
          {say(verdict.text)}
        </h2>
      )}
      <MessageArea
        className={styles.area}
        idle={checked && counts && counts.tables > 0 && <Standing checked={checked} counts={counts} />}
      />
    </>
  );
}

/** What was checked, or that it has changed since. */
function Standing({ checked, counts }: { readonly checked: Checked; readonly counts: VerdictCounts }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { stale, settings, mustBeAsked } = usePaneState();
  const seen = [
    t('verdict.checked', { tables: counts.tables }),
    ...(counts.errors > 0 && counts.unread > 0 ? [t('verdict.unread', { n: counts.unread })] : []),
  ].join(t('list.and'));
  const why = mustBeAsked
    ? 'stale.asked'
    : checksLive(checked, settings)
      ? 'stale.live'
      : settings.liveCheck
        ? 'stale.slow'
        : 'stale.manual';
  const state = stale ? t(why) : seen;
  const scored = checked.outcome.result.tables.some(({ total }) => total.score !== null);
  return (
    <p className={mergeClasses(styles.state, stale && styles.stale)} title={stale && mustBeAsked ? say(mustBeAsked) : state}>
      <span>{state}</span>
      {scored && (
        <>
          {stale ? ' ' : t('list.and')}
          <button type="button" className={styles.see} onClick={showOverview}>
            {t('points.see')}
          </button>
        </>
      )}
    </p>
  );
}
