import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import { Highlight20Regular } from '@fluentui/react-icons/svg/highlight';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactElement } from 'react';
import { useSpeech } from '../i18n';
import { isMark, newestWhole } from '../controller/selectors';
import type { MessageKey } from '../messages/catalogue';
import { REGION } from '../keyboard/regions';
import { useController, usePaneState } from '../pane-context';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  check: { flexGrow: 1, minWidth: 'max-content', paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  named: { minWidth: 'max-content', paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
});

interface SmallCommand {
  readonly label: MessageKey;
  readonly hint: MessageKey;
  /** Without one it is shown by its name. */
  readonly icon: ReactElement | null;
  readonly run: () => void;
  readonly disabled?: boolean;
}

/** The one button that matters and the commands beside it, in one line that never changes its height. */
export function CommandBar() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { ready, task, journal } = usePaneState();
  const busy = !ready || (task !== null && !task.quiet);
  const marked = journal.some(isMark);
  const commands: readonly SmallCommand[] = [
    { label: 'command.fill', hint: 'command.fill.hint', icon: null, run: () => void controller.plans.previewFill() },
    { label: 'command.highlight', hint: 'command.highlight.hint', icon: <Highlight20Regular />, run: () => void controller.plans.highlight() },
    { label: 'command.clear', hint: 'command.clear.hint', icon: <Eraser20Regular />, run: () => void controller.plans.clearMarks(), disabled: !marked },
    { label: 'command.revert', hint: 'command.revert.hint', icon: <ArrowUndo20Regular />, run: () => void controller.plans.revert(), disabled: newestWhole(journal) === null },
    { label: 'command.more', hint: 'command.more.hint', icon: <MoreHorizontal20Regular />, run: () => controller.list.view('tools') },
  ];
  return (
    <div {...REGION} className={styles.bar} role="group" aria-label={t('command.group')}>
      <Button className={styles.check} appearance="primary" disabledFocusable={busy} data-command="check" onClick={() => void controller.checks.check()}>
        {t('command.check')}
      </Button>
      {commands.map(({ label, hint, icon, run, disabled }) =>
        icon ? (
          <Button key={label} appearance="subtle" icon={icon} aria-label={t(label)} title={t('command.named', { name: t(label), hint: t(hint) })} disabledFocusable={busy || disabled === true} onClick={run} />
        ) : (
          <Button key={label} className={styles.named} title={t(hint)} disabledFocusable={busy || disabled === true} onClick={run}>
            {t(label)}
          </Button>
        ),
      )}
    </div>
  );
}
