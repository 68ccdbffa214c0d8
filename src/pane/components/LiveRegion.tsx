import { makeStyles } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Says results to screen readers. The key makes the same sentence heard again. */
export function LiveRegion() {
  const styles = useStyles();
  const { t } = useSpeech();
  const { announcement } = usePaneState();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {announcement && <span key={announcement.serial}>{t(announcement.message, announcement.params)}</span>}
    </div>
  );
}
