import { Button } from '@fluentui/react-components';
import type { PaneController } from '../controller/pane-controller';
import type { TaskName, Trouble } from '../controller/state';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { Message } from './Message';

/** What the "try again" button does; nothing for what a person starts anew by hand. */
function retry(controller: PaneController, during: TaskName | null): (() => void) | null {
  switch (during) {
    case 'check':
      return () => void controller.checks.check();
    case 'highlight':
      return () => void controller.plans.highlight();
    case 'fill':
      return () => void controller.plans.previewFill();
    case 'repair':
      return () => void controller.plans.repair();
    case 'sample':
      return () => void controller.openSample();
    case 'clear':
    case 'revert':
    case 'fix':
    case 'finalize':
    case 'forget':
    case 'report':
    case 'recheck':
    case null:
      return null;
  }
}

/** What went wrong and what to do about it: open at once. */
export function TroubleMessage({ trouble }: { readonly trouble: Trouble }) {
  const { t, say } = useSpeech();
  const controller = useController();
  const again = retry(controller, trouble.during);
  return (
    <Message
      tone="error"
      text={t('message.trouble')}
      details={say(trouble.problem.message)}
      opened
      actions={
        again && (
          <Button size="small" onClick={again}>
            {t('bar.retry')}
          </Button>
        )
      }
      onDismiss={() => controller.list.dismissTrouble()}
    />
  );
}
