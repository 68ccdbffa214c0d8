import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useTexts, useWorkbench, useWorkbenchState } from './use-workbench';

const useStyles = makeStyles({
  cover: {
    position: 'absolute',
    inset: 0,
    zIndex: 20,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '16px',
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
  },
});

/** Lies over the grid while a file is being opened. */
export function OpeningCover() {
  const styles = useStyles();
  const t = useTexts();
  const workbench = useWorkbench();
  const { opening, fileName } = useWorkbenchState();
  if (opening === null) return null;
  return (
    <div className={styles.cover} role="status">
      <Spinner label={opening === '' ? t('starting') : t('opening', { name: opening })} labelPosition="below" />
      {fileName !== null && <Button onClick={() => workbench.cancelOpening()}>{t('cancel')}</Button>}
    </div>
  );
}
