import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts, useWorkbench } from './use-workbench';

const useStyles = makeStyles({
  links: { position: 'absolute', top: '4px', left: '4px', zIndex: 200, display: 'flex', gap: '4px' },
  link: {
    padding: '6px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':not(:focus)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      padding: 0,
      border: 'none',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});

/** The first stops of the tab key: past the bar, to the cells or to the checks. Out of sight until the keyboard is on one. */
export function SkipLinks() {
  const styles = useStyles();
  const t = useTexts();
  const workbench = useWorkbench();
  return (
    <nav className={styles.links} aria-label={t('skip')}>
      <button type="button" className={styles.link} onClick={() => workbench.goToGrid()}>
        {t('skipToGrid')}
      </button>
      <button type="button" className={styles.link} onClick={() => workbench.goToPane()}>
        {t('skipToPane')}
      </button>
    </nav>
  );
}
