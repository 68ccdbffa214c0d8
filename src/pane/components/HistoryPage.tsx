import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JournalEntry } from '../../hosts/port';
import { useSpeech } from '../i18n';
import type { MessageKey } from '../messages/catalogue';
import { useController, usePaneState } from '../pane-context';
import { ForgetForm } from './ForgetForm';
import { PLAIN_LIST } from './shared-styles';
import { SubPage } from './SubPage';

const useStyles = makeStyles({
  text: { margin: 0 },
  list: PLAIN_LIST,
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cells: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

function wordsOf({ purpose, unfinished, isRest }: JournalEntry): MessageKey {
  if (purpose === 'sheets') return unfinished ? 'history.sheets.unfinished' : 'history.sheets';
  return unfinished ? 'history.unfinished' : isRest ? 'history.rest' : 'history.cells';
}

/** Everything the product wrote into this workbook and that can still be taken back, newest first. */
export function HistoryPage() {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const controller = useController();
  const { journal, setAside, task, times } = usePaneState();
  const clock = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const busy = task !== null && !task.quiet;
  return (
    <SubPage title={t('history.title')}>
      {setAside.map((said) => (
        <p key={said['zh-CN']} className={styles.text}>
          {say(said)}
        </p>
      ))}
      <p className={styles.text}>{t(journal.length > 0 ? 'history.order' : setAside.length > 0 ? 'history.noneLeft' : 'history.none')}</p>
      {controller.abilities.emptiesUndo && <p className={styles.text}>{t('history.undoList')}</p>}
      <ul className={styles.list}>
        {journal.map((entry) => (
          <li key={entry.id} className={styles.item}>
            <span>
              {say(entry.title)}
              {times[entry.id] !== undefined && (
                <time className={styles.cells} dateTime={times[entry.id]}>
                  {clock.format(new Date(times[entry.id]!))}
                </time>
              )}
              <span className={styles.cells}>{t(wordsOf(entry), { n: entry.cells })}</span>
              {controller.plans.mustBeAgreed(entry) && (
                <span className={styles.cells}>{t(entry.purpose === 'form' ? 'history.form.deletes' : 'history.sheets.deletes')}</span>
              )}
            </span>
            <Button size="small" disabledFocusable={busy} onClick={() => void controller.plans.revert(entry.id, { agreed: true })}>
              {t(controller.plans.mustBeAgreed(entry) ? 'history.sheets.delete' : 'command.revert')}
            </Button>
          </li>
        ))}
      </ul>
      {(journal.length > 0 || setAside.length > 0) && <ForgetForm disabled={busy} />}
    </SubPage>
  );
}
