import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { ProgressLine } from './ProgressLine';

/** Shorter tasks show no progress: it would only flicker. Milliseconds. */
const SHOW_AFTER = 500;

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} 0`, backgroundColor: tokens.colorNeutralBackground1 },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

/** Progress and cancel for what takes longer than half a second. Quiet tasks show nothing. */
export function TaskProgress() {
  const { task } = usePaneState();
  const running = task !== null && !task.quiet;
  return running ? <DelayedProgress key={task.name} /> : null;
}

function DelayedProgress() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const controller = useController();
  const { task } = usePaneState();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (!late || !task) return null;
  const { progress, cancellable, name } = task;
  const label = progress ? say(progress.what) : t(`task.${name}`);
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <span>{label}</span>
        {cancellable && (
          <Button size="small" onClick={() => controller.cancel()}>
            {t('task.cancel')}
          </Button>
        )}
      </div>
      <ProgressLine label={label} done={progress?.done ?? 0} total={progress?.total ?? null} />
    </div>
  );
}
