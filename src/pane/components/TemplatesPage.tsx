import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FORMS } from '../../core/forms/all-forms';
import { draftForm } from '../../core/forms/lay-out-form';
import type { Form, FormStyle } from '../../core/forms/types';
import { draftBook } from '../../reports/xlsx/laid-out-book';
import { titleOf } from '../controller/sheet-commands';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { FormStyleChoice } from './FormStyleChoice';
import { PLAIN_LIST } from './shared-styles';
import { SubPage } from './SubPage';

const useStyles = makeStyles({
  text: { margin: 0 },
  list: PLAIN_LIST,
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXXS },
});

const COMMAND = { 'zh-CN': '插入模板', 'en-US': 'Insert a form' };

/** 插入模板: the forms there are, each to be put into the workbook as a new sheet or saved as a file. */
export default function TemplatesPage() {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const { sheets } = useController();
  const { task } = usePaneState();
  const [style, setStyle] = useState<FormStyle>('native');
  const [saved, setSaved] = useState<string | null>(null);
  const busy = task !== null && !task.quiet;
  const planOf = (form: Form) => ({
    title: titleOf(COMMAND, form.name),
    drafts: [draftForm(form, { style })],
    write: (drafts: Parameters<typeof draftBook>[0]) => draftBook(drafts, language),
  });
  const save = async (form: Form): Promise<void> => {
    const name = `${form.sheet}.xlsx`;
    if (await sheets.save(name, planOf(form))) setSaved(name);
  };
  return (
    <SubPage title={t('tool.templates')}>
      <p className={styles.text}>{t(sheets.canInsert ? 'templates.what' : 'templates.saveOnly')}</p>
      <FormStyleChoice style={style} disabled={busy} onPick={setStyle} />
      <p className={styles.text} role="status">
        {saved !== null && t('sheets.saved', { name: saved })}
      </p>
      <ul className={styles.list}>
        {FORMS.map((form) => (
          <li key={form.id} className={styles.item}>
            <h3 className={styles.name}>{say(form.name)}</h3>
            <span className={styles.hint}>{say(form.source)}</span>
            <span className={styles.actions}>
              {sheets.canInsert && (
                <Button
                  size="small"
                  disabledFocusable={busy}
                  aria-label={t('sheets.named', { what: t('sheets.insert'), name: say(form.name) })}
                  onClick={() => void sheets.insert(planOf(form))}
                >
                  {t('sheets.insert')}
                </Button>
              )}
              {sheets.canSave && (
                <Button
                  size="small"
                  appearance={sheets.canInsert ? 'subtle' : 'secondary'}
                  disabledFocusable={busy}
                  aria-label={t('sheets.named', { what: t('sheets.save'), name: say(form.name) })}
                  onClick={() => void save(form)}
                >
                  {t('sheets.save')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </SubPage>
  );
}
