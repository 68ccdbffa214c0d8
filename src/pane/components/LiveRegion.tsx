import { makeStyles } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Says results and troubles to screen readers. The key makes the same sentence heard again. */
export function LiveRegion() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { announcement, trouble } = usePaneState();
  return (
    <>
      <div role="status" className={styles.hidden}>
        {announcement && (
          <span key={announcement.serial}>
            {typeof announcement.message === 'string' ? t(announcement.message, announcement.params) : say(announcement.message)}
          </span>
        )}
      </div>
      <div role="alert" className={styles.hidden}>
        {trouble && say(trouble.problem.message)}
      </div>
    </>
  );
}
