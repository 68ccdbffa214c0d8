import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { DocumentCheckmark20Regular } from '@fluentui/react-icons/svg/document-checkmark';
import { EyeOff20Regular } from '@fluentui/react-icons/svg/eye-off';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import { History20Regular } from '@fluentui/react-icons/svg/history';
import { Keyboard20Regular } from '@fluentui/react-icons/svg/keyboard';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { ReactElement } from 'react';
import { useSpeech } from '../i18n';
import type { MessageKey } from '../messages/catalogue';
import { useController, usePaneState } from '../pane-context';
import { SubPage } from './SubPage';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  tool: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    padding: tokens.spacingHorizontalM,
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  hint: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface Tool {
  readonly name: MessageKey;
  readonly hint: MessageKey;
  readonly icon: ReactElement;
  readonly run: () => void;
}

/** 更多: what is needed less often, each with a sentence that says when. */
export function ToolsPage() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { ignored } = usePaneState();
  const tools: readonly Tool[] = [
    { name: 'tool.finalize', hint: 'tool.finalize.hint', icon: <DocumentCheckmark20Regular />, run: () => void controller.previewFinalize('native') },
    { name: 'tool.repair', hint: 'tool.repair.hint', icon: <ArrowClockwise20Regular />, run: () => void controller.repair() },
    ...(controller.canSaveReports ? [{ name: 'tool.report' as const, hint: 'tool.report.hint' as const, icon: <ArrowDownload20Regular />, run: () => controller.view('report') }] : []),
    { name: 'tool.history', hint: 'tool.history.hint', icon: <History20Regular />, run: () => controller.view('history') },
    { name: 'tool.ignored', hint: 'tool.ignored.hint', icon: <EyeOff20Regular />, run: () => controller.view('ignored') },
    { name: 'tool.settings', hint: 'tool.settings.hint', icon: <Settings20Regular />, run: () => controller.view('settings') },
    { name: 'tool.keyboard', hint: 'tool.keyboard.hint', icon: <Keyboard20Regular />, run: () => controller.view('keyboard') },
    ...(controller.canOpenSample ? [{ name: 'sample.open' as const, hint: 'sample.hint' as const, icon: <DocumentTable20Regular />, run: () => void controller.openSample() }] : []),
  ];
  return (
    <SubPage title={t('command.more')}>
      <ul className={styles.list}>
        {tools.map(({ name, hint, icon, run }) => (
          <li key={name}>
            <button type="button" className={styles.tool} onClick={run}>
              <span className={styles.icon}>{icon}</span>
              <span>
                <span className={styles.name}>{t(name, { n: ignored.length })}</span>
                <span className={styles.hint}>{t(hint)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </SubPage>
  );
}
