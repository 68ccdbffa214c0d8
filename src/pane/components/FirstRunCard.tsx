import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { Card } from './Card';

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Shown once to every person: what the product does in three steps, the sample, and a way past it. */
export function FirstRunCard() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  return (
    <Card title={t('firstRun.title')}>
      <ol className={styles.steps}>
        <li>{t('firstRun.check')}</li>
        <li>{t('firstRun.jump')}</li>
        <li>{t('firstRun.fix')}</li>
      </ol>
      <p className={styles.note}>{t('firstRun.local')}</p>
      <div className={styles.actions}>
        {controller.canOpenSample && (
          <Button appearance="primary" onClick={() => void controller.openSample()}>
            {t('sample.open')}
          </Button>
        )}
        <Button onClick={() => controller.endFirstRun()}>{t('firstRun.skip')}</Button>
      </div>
    </Card>
  );
}
