import { makeStyles } from '@fluentui/react-components';
import { useWorkbenchState } from './use-workbench';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Says what a command did that everybody else sees in the grid. */
export function Said() {
  const styles = useStyles();
  const { said } = useWorkbenchState();
  return (
    <div className={styles.unseen} role="status">
      {said}
    </div>
  );
}
