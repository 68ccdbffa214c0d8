import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../../core/localized';
import { SpeechProvider, useSpeech } from '../i18n';
import { themes } from '../theme/themes';
import { useTheme } from '../theme/use-theme';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '560px',
    padding: '24px 20px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  text: { margin: 0 },
  link: { color: tokens.colorBrandForegroundLink },
});

interface OutsideExcelProps {
  readonly language: Language;
  /** `no-office`: Office.js could not be loaded, so that this may well be Excel without a connection. */
  readonly why: 'other' | 'no-office';
}

/** The pane's page opened where there is no Excel: what to do instead. */
export function OutsideExcel({ language, why }: OutsideExcelProps) {
  return (
    <FluentProvider theme={themes[useTheme('auto')]} lang={language}>
      <SpeechProvider language={language}>
        <OutsideExcelText why={why} />
      </SpeechProvider>
    </FluentProvider>
  );
}

function OutsideExcelText({ why }: Pick<OutsideExcelProps, 'why'>) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t(why === 'no-office' ? 'outside.noOffice.title' : 'outside.title')}</h1>
      <p className={styles.text}>{t(why === 'no-office' ? 'outside.noOffice' : 'outside.other')}</p>
      <p className={styles.text}>
        <a className={styles.link} href="workbench.html">
          {t('outside.workbench')}
        </a>
      </p>
    </main>
  );
}
