import { Button } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { Note } from './Note';

/** What a person should know of the product's formulas: that some are stuck, or that the file must be finalized before it is handed in. */
export function OwnFormulaNotes() {
  const { t } = useSpeech();
  const controller = useController();
  const { checked, task } = usePaneState();
  const { total, stuck } = checked?.outcome.ownFormulas ?? { total: 0, stuck: 0 };
  if (total === 0) return null;
  const busy = task !== null && !task.quiet;
  return (
    <Note
      tone={stuck > 0 ? 'warning' : 'info'}
      action={
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void (stuck > 0 ? controller.plans.repair() : controller.plans.preview({ kind: 'finalize', style: 'native' }))}
        >
          {t(stuck > 0 ? 'tool.repair' : 'tool.finalize')}
        </Button>
      }
    >
      {stuck > 0 ? t('own.stuck', { n: stuck }) : t('own.finalize', { n: total })}
    </Note>
  );
}
