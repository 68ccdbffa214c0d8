import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { textLine } from '../../../reports/text-words';
import { Note } from '../Note';
import { SubPage } from '../SubPage';
import { TextBox } from '../TextBox';
import { useSpeech } from '../../i18n';
import { useController, usePaneState } from '../../pane-context';
import { FilePicker } from './FilePicker';
import { usePageStyles } from './page-styles';
import { holdText, holdTextAgain } from './text-commands';
import { TextFindings } from './TextFindings';
import { useFilesSpeech } from './use-files-speech';

/** What came of the last text, and whether that still holds. */
function TextResult({ busy }: { readonly busy: boolean }) {
  const styles = usePageStyles();
  const { f, say } = useFilesSpeech();
  const controller = useController();
  const { text, checked, stale } = usePaneState();
  if (!text) return null;
  const { report } = text;
  const outdated = stale || text.checked !== checked;
  const tone = report.compared === 0 ? 'warning' : report.summary.errors > 0 ? 'error' : report.findings.length > 0 ? 'warning' : 'success';
  return (
    <section className={styles.part} aria-label={f('text.result', { name: report.name })}>
      <h3 className={styles.heading}>{f('text.result', { name: report.name })}</h3>
      <div role="status">
        <Note tone={tone}>{report.compared === 0 ? f('text.unnamed') : say(textLine(report))}</Note>
      </div>
      {outdated && (
        <Note
          tone="info"
          action={
            <Button size="small" disabledFocusable={busy} onClick={() => void holdTextAgain(controller)}>
              {f('text.again')}
            </Button>
          }
        >
          {f('text.outdated')}
        </Note>
      )}
      {report.findings.length > 0 && <TextFindings findings={report.findings} />}
    </section>
  );
}

/** 报告文字核对: a report in words, pasted or picked, against the tables of the workbook. */
export default function TextPage() {
  const styles = usePageStyles();
  const { t } = useSpeech();
  const { f } = useFilesSpeech();
  const controller = useController();
  const { task } = usePaneState();
  const [pasted, setPasted] = useState('');
  const busy = task !== null && !task.quiet;
  const hold = (): void => void holdText(controller, new File([pasted], f('text.pasted')));
  return (
    <SubPage title={t('tool.text')}>
      <p className={styles.text}>{f('text.why')}</p>
      <TextBox label={f('text.box')} hint={f('text.box.hint')} value={pasted} rows={6} onWrite={setPasted} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy || pasted.trim() === ''} onClick={hold}>
          {f('text.check')}
        </Button>
        <FilePicker
          label={f('text.file')}
          accept=".docx,.txt"
          disabled={busy}
          onPick={([file]) => file && void holdText(controller, file)}
        />
      </div>
      <TextResult busy={busy} />
    </SubPage>
  );
}
