import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { checksLive } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';

/** The workbook changed after the check: the results may no longer hold. */
export function StaleBar() {
  const { t } = useSpeech();
  const controller = useController();
  const { checked, stale, settings, task } = usePaneState();
  if (!stale || !checked) return null;
  const busy = task !== null && !task.quiet;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t(checksLive(checked, settings) ? 'stale.live' : settings.liveCheck ? 'stale.slow' : 'stale.manual')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void controller.check()}>
          {t('stale.check')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
