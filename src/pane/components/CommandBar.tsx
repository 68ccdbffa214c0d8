import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Calculator20Regular } from '@fluentui/react-icons/svg/calculator';
import { ClipboardCheckmark24Regular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import { Highlight20Regular } from '@fluentui/react-icons/svg/highlight';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactElement } from 'react';
import { useSpeech } from '../i18n';
import type { MessageKey } from '../messages/catalogue';
import { useController, usePaneState } from '../pane-context';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  check: { width: '100%', minHeight: '48px', fontSize: tokens.fontSizeBase500 },
  row: { display: 'grid', gridTemplateColumns: 'repeat(5, minmax(0, 1fr))', gap: tokens.spacingHorizontalXXS },
  small: {
    minWidth: 0,
    flexDirection: 'column',
    justifyContent: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalNone}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    '& .fui-Button__icon': { marginRight: 0 },
  },
});

interface SmallCommand {
  readonly label: MessageKey;
  readonly hint: MessageKey;
  readonly icon: ReactElement;
  readonly run: () => void;
  readonly disabled?: boolean;
}

/** The one big button and the commands beside it. */
export function CommandBar() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { ready, task, journal } = usePaneState();
  const busy = !ready || (task !== null && !task.quiet);
  const marked = journal.some((entry) => entry.purpose === 'highlight');
  const commands: readonly SmallCommand[] = [
    { label: 'command.fill', hint: 'command.fill.hint', icon: <Calculator20Regular />, run: () => void controller.previewFill() },
    { label: 'command.highlight', hint: 'command.highlight.hint', icon: <Highlight20Regular />, run: () => void controller.highlight() },
    { label: 'command.clear', hint: 'command.clear.hint', icon: <Eraser20Regular />, run: () => void controller.clearMarks(), disabled: !marked },
    { label: 'command.revert', hint: 'command.revert.hint', icon: <ArrowUndo20Regular />, run: () => void controller.revert(), disabled: journal.length === 0 },
    { label: 'command.more', hint: 'command.more.hint', icon: <MoreHorizontal20Regular />, run: () => controller.view('tools') },
  ];
  return (
    <div className={styles.bar} role="group" aria-label={t('command.group')}>
      <Button className={styles.check} appearance="primary" size="large" icon={<ClipboardCheckmark24Regular />} disabledFocusable={busy} data-command="check" onClick={() => void controller.check()}>
        {t('command.check')}
      </Button>
      <div className={styles.row}>
        {commands.map(({ label, hint, icon, run, disabled }) => (
          <Button key={label} className={styles.small} appearance="subtle" icon={icon} title={t(hint)} disabledFocusable={busy || disabled === true} onClick={run}>
            {t(label)}
          </Button>
        ))}
      </div>
    </div>
  );
}
