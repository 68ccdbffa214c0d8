import { makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { reportEntry } from '../controller/report-sheet-commands';
import { listsAll } from '../controller/selectors';
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
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  hint: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface Tool {
  readonly name: MessageKey;
  readonly hint: MessageKey;
  readonly run: () => void;
}

/** 更多: what is needed less often, each with a sentence that says when. */
export function ToolsPage() {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const controller = useController();
  const state = usePaneState();
  const { ignored, checked } = state;
  const tools: readonly Tool[] = [
    { name: 'tool.finalize', hint: 'tool.finalize.hint', run: () => void controller.plans.preview({ kind: 'finalize', style: 'native' }) },
    { name: 'tool.repair', hint: 'tool.repair.hint', run: () => void controller.plans.repair() },
    ...(controller.sheets.isOffered
      ? [
          { name: 'tool.templates' as const, hint: 'tool.templates.hint' as const, run: () => controller.list.view('templates') },
          { name: 'tool.carry' as const, hint: 'tool.carry.hint' as const, run: () => controller.list.view('carry') },
        ]
      : []),
    ...(controller.reportSheet.isOffered
      ? [
          {
            name: 'tool.reportSheet' as const,
            hint: 'tool.reportSheet.hint' as const,
            run: () => void controller.reportSheet.put(language),
          },
        ]
      : []),
    ...(reportEntry(state) === null
      ? []
      : [
          {
            name: 'tool.reportSheetOff' as const,
            hint: 'tool.reportSheetOff.hint' as const,
            run: () => void controller.reportSheet.takeOff(),
          },
        ]),
    ...(controller.reports
      ? [{ name: 'tool.report' as const, hint: 'tool.report.hint' as const, run: () => controller.list.view('report') }]
      : []),
    { name: 'tool.template', hint: 'tool.template.hint', run: () => controller.list.view('template') },
    { name: 'tool.together', hint: 'tool.together.hint', run: () => controller.list.view('together') },
    { name: 'tool.text', hint: 'tool.text.hint', run: () => controller.list.view('text') },
    ...(controller.saveFile
      ? [{ name: 'tool.draft' as const, hint: 'tool.draft.hint' as const, run: () => controller.list.view('draft') }]
      : []),
    { name: 'tool.history', hint: 'tool.history.hint', run: () => controller.list.view('history') },
    ...(ignored.length > 0 || (checked && !listsAll(checked))
      ? [{ name: 'tool.ignored' as const, hint: 'tool.ignored.hint' as const, run: () => controller.list.view('ignored') }]
      : []),
    { name: 'tool.settings', hint: 'tool.settings.hint', run: () => controller.list.view('settings') },
    { name: 'tool.keyboard', hint: 'tool.keyboard.hint', run: () => controller.list.view('keyboard') },
    ...(controller.canOpenSample
      ? [{ name: 'sample.open' as const, hint: 'sample.hint' as const, run: () => void controller.openSample() }]
      : []),
  ];
  return (
    <SubPage title={t('command.more')}>
      <ul className={styles.list}>
        {tools.map(({ name, hint, run }) => (
          <li key={name}>
            <button type="button" className={styles.tool} onClick={run}>
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
