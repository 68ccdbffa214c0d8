import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';

const useStyles = makeStyles({ sticky: { position: 'sticky', top: '8px', zIndex: 1 } });

/** The workbook changed after the check: the results may no longer hold. */
export function StaleBar() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { stale, settings, task } = usePaneState();
  if (!stale) return null;
  const busy = task !== null && !task.quiet;
  return (
    <MessageBar className={styles.sticky} intent="warning" layout="multiline">
      <MessageBarBody>{t(settings.liveCheck ? 'stale.live' : 'stale.manual')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void controller.check()}>
          {t('stale.check')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
