import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ArrowUndo20Regular, Eraser20Regular, Highlight20Regular, MoreHorizontal20Regular } from './fluent-icons';
import { useSpeech } from '../i18n';
import { isMark, newestWhole } from '../controller/selectors';
import type { MessageKey } from '../messages/catalogue';
import { REGION } from '../keyboard/regions';
import { useController, usePaneState } from '../pane-context';

const useStyles = makeStyles({
  /* Where the words of a language are too long for the pane, the small commands stand under them: none is out of reach. */
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  small: { display: 'flex', gap: tokens.spacingHorizontalXXS, marginLeft: 'auto' },
  check: { flexGrow: 1, minWidth: 'max-content', paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  named: { minWidth: 'max-content', paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
});

interface SmallCommand {
  readonly label: MessageKey;
  readonly hint: MessageKey;
  readonly icon: ReactElement;
  readonly run: () => void;
  readonly disabled?: boolean;
}

/** The one button that matters and the commands beside it, at a height that never changes. */
export function CommandBar() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { ready, task, journal } = usePaneState();
  const busy = !ready || (task !== null && !task.quiet);
  const marked = journal.some(isMark);
  const commands: readonly SmallCommand[] = [
    {
      label: 'command.highlight',
      hint: 'command.highlight.hint',
      icon: <Highlight20Regular />,
      run: () => void controller.plans.highlight(),
    },
    {
      label: 'command.clear',
      hint: 'command.clear.hint',
      icon: <Eraser20Regular />,
      run: () => void controller.plans.clearMarks(),
      disabled: !marked,
    },
    {
      label: 'command.revert',
      hint: 'command.revert.hint',
      icon: <ArrowUndo20Regular />,
      run: () => void controller.plans.revert(),
      disabled: newestWhole(journal) === null,
    },
    { label: 'command.more', hint: 'command.more.hint', icon: <MoreHorizontal20Regular />, run: () => controller.list.view('tools') },
  ];
  return (
    <div {...REGION} className={styles.bar} role="group" aria-label={t('command.group')}>
      <Button
        className={styles.check}
        appearance="primary"
        disabledFocusable={busy}
        data-command="check"
        onClick={() => void controller.checks.check()}
      >
        {t('command.check')}
      </Button>
      <Button
        className={styles.named}
        title={t('command.fill.hint')}
        disabledFocusable={busy}
        onClick={() => void controller.plans.previewFill()}
      >
        {t('command.fill')}
      </Button>
      <span className={styles.small}>
        {commands.map(({ label, hint, icon, run, disabled }) => (
          <Button
            key={label}
            appearance="subtle"
            icon={icon}
            aria-label={t(label)}
            title={t('command.named', { name: t(label), hint: t(hint) })}
            disabledFocusable={busy || disabled === true}
            onClick={run}
          />
        ))}
      </span>
    </div>
  );
}
