import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { SubPage } from '../SubPage';
import { useSpeech } from '../../i18n';
import { useController, usePaneState } from '../../pane-context';
import { usePageStyles } from './page-styles';
import { saveDraft, type SavedDraft } from './text-commands';
import { useFilesSpeech } from './use-files-speech';

const FORMATS = ['docx', 'txt'] as const;

/** 起草自评报告: a report from each self-evaluation of the workbook, to save. */
export default function DraftPage() {
  const styles = usePageStyles();
  const { t } = useSpeech();
  const { f } = useFilesSpeech();
  const controller = useController();
  const { task } = usePaneState();
  const [saved, setSaved] = useState<SavedDraft | null>(null);
  const busy = task !== null && !task.quiet;
  return (
    <SubPage title={t('tool.draft')}>
      <p className={styles.text}>{f('draft.why')}</p>
      <div className={styles.buttons}>
        {FORMATS.map((format) => (
          <Button key={format} disabledFocusable={busy} onClick={() => void saveDraft(controller, format).then(setSaved)}>
            {f(`draft.${format}`)}
          </Button>
        ))}
      </div>
      <p className={styles.text} role="status">
        {saved && f('draft.saved', { ...saved })}
      </p>
    </SubPage>
  );
}
