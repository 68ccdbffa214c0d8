import { makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { CommandBar } from './CommandBar';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL, minWidth: 0 },
});

/** What stands around every page of the pane: landmarks, commands, messages, live region. */
export function PaneFrame() {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <main className={styles.frame} aria-label={t('pane.title')}>
      <CommandBar />
    </main>
  );
}
