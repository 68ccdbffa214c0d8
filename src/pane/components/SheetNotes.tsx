import { makeStyles, tokens } from '@fluentui/react-components';
import { protectedSheets } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';

const useStyles = makeStyles({
  notes: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** What holds for whole sheets: that they cannot be written, or could not be looked at to the end. Said, never dropped in silence. */
export function SheetNotes() {
  const styles = useStyles();
  const { t } = useSpeech();
  const { checked } = usePaneState();
  if (!checked) return null;
  const locked = protectedSheets(checked);
  if (locked.length + checked.notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={t('notes.title')}>
      <h2 className={styles.title}>{t('notes.title')}</h2>
      <ul className={styles.list}>
        {locked.length > 0 && <li>{t('notes.protected', { sheets: locked.join(t('list.comma')) })}</li>}
        {checked.notes.map(({ sheet, code }, index) => (
          <li key={`${sheet}#${code}#${index}`}>{t(`notes.${code}`, { sheet })}</li>
        ))}
      </ul>
    </section>
  );
}
