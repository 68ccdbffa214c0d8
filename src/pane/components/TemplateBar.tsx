import { Button } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { Note } from './Note';

/** Which template the tables are held against, in how much they depart from it, and the way to take it off. */
export function TemplateBar() {
  const { t } = useSpeech();
  const controller = useController();
  const { template, checked } = usePaneState();
  if (!template) return null;
  const departures = checked?.outcome.result.findings.filter(({ rule }) => rule.startsWith('template/')).length ?? 0;
  return (
    <Note
      tone={departures > 0 ? 'warning' : 'info'}
      action={
        <Button size="small" onClick={() => void controller.checks.dropTemplate()}>
          {t('template.drop')}
        </Button>
      }
    >
      {t(departures > 0 ? 'template.departs' : 'template.held', { name: template.name, n: departures })}
    </Note>
  );
}
