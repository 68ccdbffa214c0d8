import { makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { SubPage } from './SubPage';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { margin: 0 },
  definition: { margin: 0 },
  key: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});

const SHORTCUTS = [
  ['F8', 'keyboard.next'],
  ['Shift + F8', 'keyboard.previous'],
  ['↑  ↓', 'keyboard.arrows'],
  ['Home  End', 'keyboard.ends'],
  ['Enter', 'keyboard.enter'],
  ['Tab', 'keyboard.tab'],
  ['F6', 'keyboard.region'],
  ['Shift + F6', 'keyboard.regionBefore'],
  ['Esc', 'keyboard.escape'],
] as const;

/** What the keyboard does in the pane. */
export function KeyboardPage() {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <SubPage title={t('tool.keyboard')}>
      <dl className={styles.list}>
        {SHORTCUTS.map(([keys, key]) => (
          <div key={keys} style={{ display: 'contents' }}>
            <dt className={styles.term}>
              <kbd className={styles.key}>{keys}</kbd>
            </dt>
            <dd className={styles.definition}>{t(key)}</dd>
          </div>
        ))}
      </dl>
    </SubPage>
  );
}
