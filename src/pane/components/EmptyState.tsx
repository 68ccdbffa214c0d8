import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';

const useStyles = makeStyles({
  empty: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

const LOOKED_FOR = ['empty.target', 'empty.selfEvaluation', 'empty.system', 'empty.amounts', 'empty.accounts'] as const;

/** No table was found: what the product looks for, so that a person sees why. */
export function EmptyState() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  return (
    <section className={styles.empty} aria-label={t('empty.title')}>
      <h2 className={styles.title}>{t('empty.title')}</h2>
      <p className={styles.text}>{t('empty.lookedFor')}</p>
      <ul className={styles.list}>
        {LOOKED_FOR.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <p className={styles.text}>{t('empty.tip')}</p>
      {controller.canOpenSample && <Button onClick={() => void controller.openSample()}>{t('sample.open')}</Button>}
    </section>
  );
}
