import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning24Filled } from '@fluentui/react-icons/svg/warning';
import { useMemo, type MouseEvent } from 'react';
import { countFindings } from '../../core/report/hanging';
import { verdictCounts, verdictOf } from '../../core/report/verdict';
import { checksLive } from '../controller/selectors';
import type { Checked } from '../controller/state';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { linkButton } from '../theme/link-button';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge, margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  /* One line, whatever it says: what follows never moves while someone works. */
  state: { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  see: linkButton,
  stale: { color: tokens.colorStatusWarningForeground3 },
});

const LOOKS = {
  failed: { tone: 'open', icon: Warning24Filled },
  errors: { tone: 'bad', icon: ErrorCircle24Filled },
  unread: { tone: 'open', icon: Warning24Filled },
  hidden: { tone: 'open', icon: Warning24Filled },
  warnings: { tone: 'good', icon: CheckmarkCircle24Filled },
  clean: { tone: 'good', icon: CheckmarkCircle24Filled },
} as const;

function countsOf({ outcome }: Checked): ReturnType<typeof verdictCounts> {
  return verdictCounts(outcome.result, countFindings([...outcome.ignored, ...outcome.leftOut]).errors);
}

/** Scores stand under the issues: with many of these that is a long way by hand. */
function showOverview({ currentTarget }: MouseEvent<HTMLElement>): void {
  const overview = currentTarget.closest('main')?.querySelector<HTMLElement>('[data-part="overview"]');
  overview?.scrollIntoView?.({ block: 'start' });
  overview?.focus({ preventScroll: true });
}

/** Whether the workbook can be handed in, in one line, and under it whether that still holds. */
export function Verdict() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { checked, stale, settings } = usePaneState();
  const counts = useMemo(() => checked && countsOf(checked), [checked]);
  if (!checked || !counts) return null;
  const verdict = verdictOf(counts);
  const { tables } = checked.outcome.result.summary;
  const { tone, icon: Icon } = LOOKS[verdict.kind];
  const seen = [t('verdict.checked', { tables }), ...(verdict.kind === 'errors' && counts.unread > 0 ? [t('verdict.unread', { n: counts.unread })] : [])].join(t('list.and'));
  const state = stale ? t(checksLive(checked, settings) ? 'stale.live' : settings.liveCheck ? 'stale.slow' : 'stale.manual') : seen;
  return (
    <div>
      {checked.outcome.result.tables.length > 0 && (
        <h2 className={mergeClasses(styles.line, styles[tone])} data-verdict={verdict.kind}>
          <Icon className={styles.icon} aria-hidden />
          {say(verdict.text)}
        </h2>
      )}
      <p className={mergeClasses(styles.state, stale && styles.stale)} title={state}>
        {state}
        {!stale && checked.outcome.result.tables.some(({ total }) => total.score !== null) && (
          <>
            {t('list.and')}
            <button type="button" className={styles.see} onClick={showOverview}>
              {t('points.see')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
