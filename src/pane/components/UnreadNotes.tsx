import { makeStyles, tokens } from '@fluentui/react-components';
import { protectedSheets } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** What the check could not see or the product cannot write: protected sheets, unread parts. Said, never dropped in silence. */
export function UnreadNotes() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { checked } = usePaneState();
  if (!checked) return null;
  const locked = protectedSheets(checked);
  const { unrecognised } = checked.outcome.result;
  const unread = checked.outcome.result.tables.flatMap((table) => table.unread.map((part) => ({ ...part, sheet: table.sheet })));
  if (locked.length + unread.length + checked.notes.length + unrecognised.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={t('notes.title')}>
      <h2 className={styles.title}>{t('notes.title')}</h2>
      <ul className={styles.list}>
        {locked.length > 0 && (
          <li>
            {t('notes.protected', { sheets: locked.join(t('list.comma')) })}
          </li>
        )}
        {unrecognised.map(({ sheet, reason }) => (
          <li key={sheet}>
            {t('notes.unrecognised')} <CellLink sheet={sheet} cell="A1" text={sheet} />{t('notes.because')}{say(reason)}
          </li>
        ))}
        {checked.notes.map(({ sheet, code }, index) => (
          <li key={`${sheet}#${code}#${index}`}>{t(`notes.${code}`, { sheet })}</li>
        ))}
        {unread.map(({ sheet, range, what }, index) => (
          <li key={`${sheet}!${range}#${index}`}>
            <CellLink sheet={sheet} cell={range} /> {say(what)}
          </li>
        ))}
      </ul>
    </section>
  );
}
