import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import type { RunningTask } from '../controller/pane-state';
import { ProgressLine } from './ProgressLine';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, width: '100%', minWidth: 0 },
  label: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  progress: { flex: '1 1 60px' },
  button: { flexShrink: 0 },
});

/** What is going on, how far it is, and the way to stop it. */
export function TaskMessage({ task }: { readonly task: RunningTask }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const controller = useController();
  const { progress, cancellable, name } = task;
  const label = progress ? say(progress.what) : t(`task.${name}`);
  return (
    <div className={styles.line}>
      <span className={styles.label} title={label}>
        {label}
      </span>
      <div className={styles.progress}>
        <ProgressLine label={label} done={progress?.done ?? 0} total={progress?.total ?? null} />
      </div>
      {cancellable && (
        <Button className={styles.button} size="small" onClick={() => controller.cancel()}>
          {t('task.cancel')}
        </Button>
      )}
    </div>
  );
}
