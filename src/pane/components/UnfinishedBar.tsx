import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';

/** A command that broke off, in this session or before: part of it may stand in the workbook until it is taken back. */
export function UnfinishedBar() {
  const { t, say } = useSpeech();
  const controller = useController();
  const { journal, task } = usePaneState();
  const entry = journal.find((one) => one.unfinished);
  if (!entry) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('unfinished.text', { what: say(entry.title) })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={task !== null && !task.quiet} onClick={() => void controller.revert(entry.id)}>
          {t('unfinished.revert')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
