import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
  Tooltip,
  useMergedRefs,
  type ButtonProps,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  DarkThemeRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  LocalLanguageRegular,
  PanelRightContractRegular,
  PanelRightExpandRegular,
  SaveRegular,
  ShieldCheckmarkRegular,
  TableCellEditRegular,
  TableSearchRegular,
} from '@fluentui/react-icons';
import { forwardRef, useRef, type ChangeEvent } from 'react';
import type { Language } from '../../core/localized';
import { REGION } from '../../pane/keyboard/regions';
import type { ThemeChoice } from '../../pane/theme/themes';
import type { MessageKey } from '../workbench-messages';
import { NARROW, useCompact } from './use-narrow';
import { useTexts, useWorkbench, useWorkbenchState } from './use-workbench';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    [NARROW]: { flexWrap: 'wrap', columnGap: 0, padding: '4px' },
    columnGap: '8px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  brand: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, marginRight: '8px', [NARROW]: { marginRight: '4px' } },
  icon: { width: '24px', height: '24px', flexShrink: 0 },
  title: {
    margin: 0,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  tools: { display: 'flex', flexWrap: 'wrap', flexShrink: 0, rowGap: '4px', [NARROW]: { flexShrink: 1 } },
  file: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  /** The first to give way where the window is not wide enough for all: it stands in its hint as well. */
  local: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 1000,
    minWidth: '16px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  sign: { flexShrink: 0 },
  said: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  /* Where the system chooses the colours a border alone does not tell. */
  pressed: { '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-5px' } },
  input: { display: 'none' },
});

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['zh-CN', '中文'],
  ['en-US', 'English'],
];

const THEMES: readonly (readonly [ThemeChoice, MessageKey])[] = [
  ['auto', 'themeAuto'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
  ['high-contrast', 'themeContrast'],
];

type ToolProps = ButtonProps & {
  readonly label: string;
  /** Shows the icon alone. */
  readonly compact: boolean;
};

/** A button of the bar; menus and tooltips take their place from it. */
const Tool = forwardRef<HTMLButtonElement, ToolProps>(function Tool({ label, compact, ...props }, ref) {
  const place = useMergedRefs(ref);
  return (
    <Button ref={place} appearance="subtle" {...props} {...(compact ? { 'aria-label': label, title: label } : {})}>
      {compact ? null : label}
    </Button>
  );
});

/** Product, file and the commands that concern the file or the page as a whole. Where the window has no room for the commands' words they show their signs alone. */
export function TopBar({ narrow }: { readonly narrow: boolean }) {
  const styles = useStyles();
  const compact = useCompact();
  const t = useTexts();
  const workbench = useWorkbench();
  const { fileName, language, theme, paneShown, reading, marks } = useWorkbenchState();
  const input = useRef<HTMLInputElement>(null);
  const nothingOpen = fileName === null;
  const pressed = (on: boolean): ButtonProps => ({
    'aria-pressed': on,
    appearance: on ? 'secondary' : 'subtle',
    ...(on ? { className: styles.pressed } : {}),
  });

  const onFile = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file) void workbench.openOwn(file);
  };
  return (
    <header {...REGION} className={styles.bar}>
      <div className={styles.brand}>
        <img className={styles.icon} src="assets/icons/perfscore-32.png" alt="" />
        {!narrow && <h1 className={styles.title}>{t('title')}</h1>}
      </div>
      <div role="group" aria-label={t('commands')} className={styles.tools}>
        <Tool label={t('open')} compact={compact} icon={<FolderOpenRegular />} onClick={() => input.current?.click()} />
        <Tool label={t('sample')} compact={compact} icon={<DocumentTableRegular />} onClick={() => void workbench.openSample()} />
        <Tooltip content={t('saveHint')} relationship="description">
          <Tool
            label={t('save')}
            compact={compact}
            icon={<SaveRegular />}
            onClick={() => void workbench.saveCopy()}
            disabled={nothingOpen}
          />
        </Tooltip>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Tool label={t('report')} compact={compact} icon={<ArrowDownloadRegular />} disabled={nothingOpen} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => void workbench.saveReport('html')}>{t('reportHtml')}</MenuItem>
              <MenuItem onClick={() => void workbench.saveReport('xlsx')}>{t('reportXlsx')}</MenuItem>
              <MenuItem onClick={() => void workbench.saveReport('json')}>{t('reportJson')}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        <Tool
          label={t('reading')}
          compact={compact}
          title={t('readingHint')}
          icon={<TableSearchRegular />}
          {...pressed(reading)}
          disabled={nothingOpen}
          onClick={() => void workbench.setReading(!reading)}
        />
        <Tool
          label={t('marks')}
          compact={compact}
          title={t('marksHint')}
          icon={<TableCellEditRegular />}
          {...pressed(marks)}
          disabled={nothingOpen}
          onClick={() => workbench.setMarks(!marks)}
        />
      </div>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".xlsx,.xlsm,.xls,.et,.ods"
        onChange={onFile}
        aria-hidden
        tabIndex={-1}
      />
      <Text className={styles.file} title={fileName ?? ''}>
        {narrow ? '' : fileName}
      </Text>
      {!narrow && (
        <span className={styles.local} title={t('local')}>
          <ShieldCheckmarkRegular aria-hidden className={styles.sign} />
          <span className={styles.said}>{t('local')}</span>
        </span>
      )}
      <Menu
        checkedValues={{ language: [language] }}
        onCheckedValueChange={(_, { checkedItems }) => void workbench.setLanguage(checkedItems[0] === 'en-US' ? 'en-US' : 'zh-CN')}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="small" icon={<LocalLanguageRegular />} aria-label={t('language')} title={t('language')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {LANGUAGES.map(([value, name]) => (
              <MenuItemRadio key={value} name="language" value={value} lang={value}>
                {name}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu
        checkedValues={{ theme: [theme] }}
        onCheckedValueChange={(_, { checkedItems }) =>
          workbench.setTheme(THEMES.find(([value]) => value === checkedItems[0])?.[0] ?? 'auto')
        }
      >
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="small" icon={<DarkThemeRegular />} aria-label={t('theme')} title={t('theme')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {THEMES.map(([value, key]) => (
              <MenuItemRadio key={value} name="theme" value={value}>
                {t(key)}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {!narrow && (
        <Button
          appearance="subtle"
          size="small"
          aria-pressed={paneShown}
          onClick={() => workbench.store.set({ paneShown: !paneShown })}
          icon={paneShown ? <PanelRightContractRegular /> : <PanelRightExpandRegular />}
          aria-label={t('pane')}
          title={t(paneShown ? 'hidePane' : 'showPane')}
        />
      )}
    </header>
  );
}
