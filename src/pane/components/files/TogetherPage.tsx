import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { togetherLine } from '../../../reports/together-parts';
import { Note } from '../Note';
import { SubPage } from '../SubPage';
import type { TogetherHeld } from '../../controller/pane-state';
import { useSpeech } from '../../i18n';
import { useController, usePaneState } from '../../pane-context';
import { FilePicker, WORKBOOKS } from './FilePicker';
import { usePageStyles } from './page-styles';
import { holdTogether, holdTogetherAgain, saveLedger, type SavedLedger } from './together-commands';
import { TogetherFindings } from './TogetherFindings';
import { useFilesSpeech } from './use-files-speech';

/** Files that could not be read, each with why, and files without a table. */
function UnusedFiles({ held: { unread, files } }: { readonly held: TogetherHeld }) {
  const styles = usePageStyles();
  const { t } = useSpeech();
  const { f, say } = useFilesSpeech();
  const without = files.filter(({ collected }) => collected.tables === 0).map(({ facts }) => facts.file);
  return (
    <>
      {unread.length > 0 && (
        <>
          <Note tone="warning">{f('together.unread', { n: unread.length })}</Note>
          <ul className={styles.list}>
            {unread.map(({ name, problem }) => (
              <li key={name}>
                {name}
                {t('list.colon')}
                {say(problem.message)}
              </li>
            ))}
          </ul>
        </>
      )}
      {without.length > 0 && (
        <Note tone="warning">
          {f('together.noTables')}
          {without.join(t('list.comma'))}
        </Note>
      )}
    </>
  );
}

/** What came of holding the files against each other, and whether that still holds. */
function TogetherResult({ held, busy }: { readonly held: TogetherHeld; readonly busy: boolean }) {
  const styles = usePageStyles();
  const { f, say } = useFilesSpeech();
  const controller = useController();
  const { checked, stale } = usePaneState();
  const { report, files } = held;
  const tone = report.summary.errors > 0 ? 'error' : report.findings.length > 0 ? 'warning' : 'info';
  return (
    <section className={styles.part} aria-label={f('together.result')}>
      <h3 className={styles.heading}>{f('together.files', { n: files.length })}</h3>
      <div role="status">
        <Note tone={tone}>{say(togetherLine(report))}</Note>
      </div>
      <UnusedFiles held={held} />
      {(stale || held.checked !== checked) && (
        <Note
          tone="info"
          action={
            <Button size="small" disabledFocusable={busy} onClick={() => void holdTogetherAgain(controller)}>
              {f('text.again')}
            </Button>
          }
        >
          {f('together.outdated')}
        </Note>
      )}
      {report.findings.length > 0 && <TogetherFindings findings={report.findings} open={held.checked.workbook} />}
    </section>
  );
}

/** 汇总台账 of the open workbook and the files that were read. */
function LedgerPart({ busy }: { readonly busy: boolean }) {
  const styles = usePageStyles();
  const { f, language } = useFilesSpeech();
  const controller = useController();
  const [saved, setSaved] = useState<SavedLedger | null>(null);
  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        <Button disabledFocusable={busy} onClick={() => void saveLedger(controller, f('ledger.name'), language).then(setSaved)}>
          {f('ledger.save')}
        </Button>
      </div>
      <span className={styles.hint}>{f('ledger.why')}</span>
      <p className={styles.text} role="status">
        {saved && f('ledger.saved', { ...saved })}
      </p>
    </div>
  );
}

/** 多个文件核对、汇总: further workbooks held against the open one, and collected into a ledger. */
export default function TogetherPage() {
  const styles = usePageStyles();
  const { t } = useSpeech();
  const { f } = useFilesSpeech();
  const controller = useController();
  const { together, task } = usePaneState();
  const busy = task !== null && !task.quiet;
  return (
    <SubPage title={t('tool.together')}>
      <p className={styles.text}>{f('together.why')}</p>
      <div className={styles.buttons}>
        <FilePicker
          several
          primary={together === null}
          label={f(together ? 'together.pickOther' : 'together.pick')}
          accept={WORKBOOKS}
          disabled={busy}
          onPick={(files) => void holdTogether(controller, files)}
        />
      </div>
      <p className={styles.hint}>{f('files.local')}</p>
      {together && controller.saveFile && <LedgerPart busy={busy} />}
      {together && <TogetherResult held={together} busy={busy} />}
    </SubPage>
  );
}
