import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';

/** What a person should know of the product's formulas: that some are stuck, or that the file must be finalized before it is handed in. */
export function OwnFormulaNotes() {
  const { t } = useSpeech();
  const controller = useController();
  const { checked, task } = usePaneState();
  const { total, stuck } = checked?.outcome.ownFormulas ?? { total: 0, stuck: 0 };
  if (total === 0) return null;
  const busy = task !== null && !task.quiet;
  return (
    <MessageBar intent={stuck > 0 ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>{stuck > 0 ? t('own.stuck', { n: stuck }) : t('own.finalize', { n: total })}</MessageBarBody>
      <MessageBarActions>
        {stuck > 0 ? (
          <Button size="small" disabledFocusable={busy} onClick={() => void controller.repair()}>
            {t('tool.repair')}
          </Button>
        ) : (
          <Button size="small" disabledFocusable={busy} onClick={() => void controller.previewFinalize('native')}>
            {t('tool.finalize')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
