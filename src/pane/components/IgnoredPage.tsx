import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { CellLink } from './CellLink';
import { ShowMore, useShownPart } from './ShowMore';
import { SubPage } from './SubPage';

const useStyles = makeStyles({
  text: { margin: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** Findings that were set aside, each with its reason and the way back. The focus goes to the heading, as the pressed button goes away. */
export function IgnoredPage() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const controller = useController();
  const { ignored, checked } = usePaneState();
  const leftOut = checked?.outcome.leftOut ?? [];
  const { shown, rest, showMore } = useShownPart(leftOut, 20);
  const present = new Set(checked?.outcome.ignored.map((finding) => finding.id));
  return (
    <SubPage title={t('ignored.title')}>
      <p className={styles.text}>{t(ignored.length === 0 ? 'ignored.none' : 'ignored.kept')}</p>
      <ul className={styles.list}>
        {ignored.map((entry) => (
          <li key={entry.id} className={styles.item}>
            {entry.sheet !== '' && entry.cell !== '' && <CellLink sheet={entry.sheet} cell={entry.cell} />}
            <span>{say(entry.message)}</span>
            <span className={styles.reason}>{t('ignored.reason', { reason: entry.reason })}</span>
            {entry.by + entry.at !== '' && <span className={styles.reason}>{t('ignored.who', { by: entry.by, at: entry.at })}</span>}
            {checked && !present.has(entry.id) && <span className={styles.reason}>{t('ignored.gone')}</span>}
            <Button
              size="small"
              onClick={(event) => {
                event.currentTarget.closest('section')?.querySelector('h2')?.focus();
                void controller.memory.restore(entry.id);
              }}
            >
              {t('ignored.restore')}
            </Button>
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <>
          <h3 className={styles.title}>{t('hidden.leftOutTitle', { n: leftOut.length })}</h3>
          <p className={styles.text}>{t('hidden.leftOutWhy')}</p>
          <ul className={styles.list}>
            {shown.map((finding) => (
              <li key={finding.id} className={styles.item}>
                <CellLink sheet={finding.sheet} cell={finding.cell} />
                <span>{say(finding.message)}</span>
              </li>
            ))}
          </ul>
          <ShowMore rest={rest} onClick={showMore} />
        </>
      )}
    </SubPage>
  );
}
