import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { RunningTask } from '../controller/pane-state';
import { useSpeech } from '../i18n';
import { REGION } from '../keyboard/regions';
import { useController, usePaneState } from '../pane-context';
import { Message } from './Message';
import { ReceiptMessage } from './ReceiptMessage';
import { TaskMessage } from './TaskMessage';
import { TroubleMessage } from './TroubleMessage';

/** Shorter tasks show no progress: it would only flicker. Milliseconds. */
const SHOW_AFTER = 500;

const useStyles = makeStyles({
  /* Of one height, whatever it says, and in sight however far the list is scrolled: what follows never moves while someone works. */
  area: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    height: '28px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /* One issue alone needs the room, and leaves little to scroll. */
  review: { position: 'relative', height: '16px' },
});

/** The task that has run for so long that a person wonders; null for quiet ones. */
function useLateTask(): RunningTask | null {
  const { task } = usePaneState();
  const running = task !== null && !task.quiet;
  const [late, setLate] = useState<string | null>(null);
  const name = running ? task.name : null;
  useEffect(() => {
    const timer = name === null ? undefined : setTimeout(() => setLate(name), SHOW_AFTER);
    return () => {
      clearTimeout(timer);
      setLate(null);
    };
  }, [name]);
  return running && late === name ? task : null;
}

/** What is going on and what came of it, one thing at a time in one place: a task, trouble, a receipt, a command that broke off, else `idle`. */
export function MessageArea({ idle, className }: { readonly idle?: ReactNode; readonly className?: string }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { listing } = usePaneState();
  return (
    <div
      {...REGION}
      className={mergeClasses(styles.area, listing.review && styles.review, className)}
      role="group"
      aria-label={t('message.area')}
    >
      <Current idle={idle} />
    </div>
  );
}

function Current({ idle }: { readonly idle: ReactNode }) {
  const { t, say } = useSpeech();
  const controller = useController();
  const { trouble, receipt, journal, task: running } = usePaneState();
  const task = useLateTask();
  if (task) return <TaskMessage task={task} />;
  if (trouble) return <TroubleMessage key={trouble.problem.code} trouble={trouble} />;
  if (receipt) return <ReceiptMessage receipt={receipt} />;
  const entry = journal.find((one) => one.unfinished);
  if (!entry) return idle;
  const text = t('unfinished.text', { what: say(entry.title) });
  return (
    <Message
      key={entry.id}
      tone="warning"
      text={t('message.unfinished')}
      details={text}
      opened
      actions={
        <Button size="small" disabledFocusable={running !== null && !running.quiet} onClick={() => void controller.plans.revert(entry.id)}>
          {t('unfinished.revert')}
        </Button>
      }
    />
  );
}
