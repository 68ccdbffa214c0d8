import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { SubPage } from './SubPage';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
});

const KINDS = ['html', 'xlsx', 'json'] as const;

/** 导出报告: what there is to hand in, each with what it is good for. */
export function ReportPage() {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const controller = useController();
  const { task } = usePaneState();
  const [saved, setSaved] = useState<string | null>(null);
  const busy = task !== null && !task.quiet;
  return (
    <SubPage title={t('tool.report')}>
      <p className={styles.text}>{t('report.what')}</p>
      <ul className={styles.list}>
        {KINDS.map((kind) => (
          <li key={kind} className={styles.item}>
            <Button disabledFocusable={busy} onClick={() => void controller.reports?.save(kind, language).then(setSaved)}>
              {t(`report.${kind}`)}
            </Button>
            <span className={styles.hint}>{t(`report.${kind}.hint`)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.text} role="status">
        {saved !== null && t('report.saved', { name: saved })}
      </p>
    </SubPage>
  );
}
