import { Button } from '@fluentui/react-components';
import { SubPage } from '../SubPage';
import { useSpeech } from '../../i18n';
import { useController, usePaneState } from '../../pane-context';
import { FilePicker, WORKBOOKS } from './FilePicker';
import { holdTemplate } from './hold-template';
import { useFilesSpeech } from './use-files-speech';
import { usePageStyles } from './page-styles';

/** 与下发模板核对: picks the template that was sent out, or takes it off. */
export default function TemplatePage() {
  const styles = usePageStyles();
  const { t } = useSpeech();
  const { f } = useFilesSpeech();
  const controller = useController();
  const { template, task } = usePaneState();
  const busy = task !== null && !task.quiet;
  return (
    <SubPage title={t('tool.template')}>
      <p className={styles.text}>{f('template.why')}</p>
      {template && (
        <p className={styles.text} role="status">
          {t('template.held', { name: template.name })}
        </p>
      )}
      <div className={styles.buttons}>
        <FilePicker
          primary={template === null}
          label={f(template ? 'template.pickOther' : 'template.pick')}
          accept={WORKBOOKS}
          disabled={busy}
          onPick={([file]) => file && void holdTemplate(controller, file)}
        />
        {template && (
          <Button disabledFocusable={busy} onClick={() => void controller.checks.dropTemplate()}>
            {t('template.drop')}
          </Button>
        )}
      </div>
      <p className={styles.hint}>{f('template.after')}</p>
      <p className={styles.hint}>{f('files.local')}</p>
    </SubPage>
  );
}
