import { Button } from '@fluentui/react-components';
import type { PaneController } from '../controller/pane-controller';
import type { TaskName, Trouble } from '../controller/pane-state';
import { useSpeech } from '../i18n';
import type { MessageKey } from '../messages/catalogue';
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
    case 'insert':
    case 'carry':
    case 'recheck':
    case 'template':
    case 'text':
    case 'draft':
    case 'together':
    case null:
      return null;
  }
}

/** What a click does about it, and how it is called; null where a person must do something first. */
function remedy(controller: PaneController, { problem, during }: Trouble): { readonly label: MessageKey; readonly act: () => void } | null {
  if (problem.code === 'not-calculated')
    return { label: 'bar.calculate', act: () => void controller.checks.check(null, { calculate: true }) };
  const again = retry(controller, during);
  return again && { label: 'bar.retry', act: again };
}

/** What went wrong and what to do about it: open at once. */
export function TroubleMessage({ trouble }: { readonly trouble: Trouble }) {
  const { t, say } = useSpeech();
  const controller = useController();
  const again = remedy(controller, trouble);
  return (
    <Message
      tone="error"
      text={t('message.trouble')}
      details={say(trouble.problem.message)}
      opened
      actions={
        again && (
          <Button size="small" onClick={again.act}>
            {t(again.label)}
          </Button>
        )
      }
      onDismiss={() => controller.list.dismissTrouble()}
    />
  );
}
