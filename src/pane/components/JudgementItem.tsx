import { makeStyles, tokens } from '@fluentui/react-components';
import type { Judgement } from '../../service/engine-service';
import { overviewTable } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  range: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  steps: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
  summary: { cursor: 'pointer' },
});

/** One score for a person to judge: where, what was reached, what the policy allows, and why. */
export function JudgementItem({ judgement }: { readonly judgement: Judgement }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { checked, listing } = usePaneState();
  const withSheet = checked !== null && overviewTable(checked, listing) === null;
  const { sheet, cell, indicator, target, actual, lowest, highest, given, weight, steps } = judgement;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span>{indicator}</span>
        <CellLink sheet={sheet} cell={cell} text={cell} />
      </div>
      {withSheet && <div className={styles.small}>{sheet}</div>}
      <div className={styles.small}>{t('judgement.values', { target: target || t('cell.blank'), actual: actual || t('cell.blank') })}</div>
      <div>
        <span className={styles.range}>
          {lowest !== null && highest !== null ? t('judgement.range', { lowest, highest }) : t('judgement.upTo', { weight: weight ?? '—' })}
        </span>{' '}
        <span className={styles.small}>{given === null ? t('judgement.notGiven') : t('judgement.given', { n: given })}</span>
      </div>
      {steps.length > 0 && (
        <details className={styles.small}>
          <summary className={styles.summary}>{t('judgement.steps')}</summary>
          <ul className={styles.steps}>
            {steps.map((step, index) => (
              <li key={index}>{say(step)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
