import { makeStyles, tokens } from '@fluentui/react-components';
import type { Judgement } from '../../service/engine-service';
import { shownJudgements } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { REGION } from '../keyboard/regions';
import { usePaneState } from '../pane-context';
import { JudgementItem } from './JudgementItem';
import { ShowMore, useShownPart } from './ShowMore';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: { cursor: 'pointer', marginBottom: tokens.spacingVerticalXS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
});

/** Scores that the policy leaves to a person, with the range that it allows. Never guessed. */
export function JudgementList() {
  const styles = useStyles();
  const { t } = useSpeech();
  const { checked, listing } = usePaneState();
  const { open, settled } = checked ? shownJudgements(checked, listing) : { open: [], settled: [] };
  if (open.length + settled.length === 0) return null;
  return (
    <section {...REGION} className={styles.section} aria-label={t('judgement.title')}>
      {open.length > 0 && (
        <>
          <h2 className={styles.title}>{t('judgement.heading', { n: open.length })}</h2>
          <p className={styles.hint}>{t('judgement.hint')}</p>
          <Judgements judgements={open} />
        </>
      )}
      {settled.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('judgement.settled', { n: settled.length })}</summary>
          <Judgements judgements={settled} />
        </details>
      )}
    </section>
  );
}

function Judgements({ judgements }: { readonly judgements: readonly Judgement[] }) {
  const styles = useStyles();
  const { shown, rest, showMore } = useShownPart(judgements, 5);
  return (
    <div>
      <ul className={styles.list}>
        {shown.map((judgement) => (
          <JudgementItem key={`${judgement.sheet}!${judgement.cell}`} judgement={judgement} />
        ))}
      </ul>
      <ShowMore rest={rest} onClick={showMore} />
    </div>
  );
}
