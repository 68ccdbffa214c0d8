import { makeStyles, tokens } from '@fluentui/react-components';
import { ReceiptBar } from './ReceiptBar';
import { TaskProgress } from './TaskProgress';
import { TroubleBar } from './TroubleBar';
import { UnfinishedBar } from './UnfinishedBar';

const useStyles = makeStyles({
  stack: {
    position: 'sticky',
    top: '8px',
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: '60vh',
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    ':empty': { display: 'none' },
  },
});

/** What is going on and what came of it, at the top however far the list below is scrolled. */
export function MessageStack() {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <TaskProgress />
      <TroubleBar />
      <ReceiptBar />
      <UnfinishedBar />
    </div>
  );
}
