import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { TaskName } from '../controller/state';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import type { PaneController } from '../controller/pane-controller';

/** What the "try again" button does; nothing for what a person starts anew by hand. */
function retry(controller: PaneController, during: TaskName | null): (() => void) | null {
  switch (during) {
    case 'check':
      return () => void controller.check();
    case 'highlight':
      return () => void controller.highlight();
    case 'fill':
      return () => void controller.previewFill();
    case 'repair':
      return () => void controller.repair();
    case 'sample':
      return () => void controller.openSample();
    case 'clear':
    case 'revert':
    case 'fix':
    case 'finalize':
    case 'report':
    case 'recheck':
    case null:
      return null;
  }
}

/** What went wrong and what to do about it. */
export function TroubleBar() {
  const { t, say } = useSpeech();
  const controller = useController();
  const { trouble } = usePaneState();
  if (!trouble) return null;
  const again = retry(controller, trouble.during);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{say(trouble.problem.message)}</MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={t('bar.dismiss')} onClick={() => controller.dismissTrouble()} />}>
        {again && (
          <Button size="small" onClick={again}>
            {t('bar.retry')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
