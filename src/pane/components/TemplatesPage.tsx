import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FORMS } from '../../core/forms/all-forms';
import { draftForm } from '../../core/forms/lay-out-form';
import { placeForm } from '../../core/forms/place/placed-form';
import { parseCellName, rangeName } from '../../core/snapshot/address';
import type { Form, FormStyle } from '../../core/forms/types';
import { draftBook } from '../../reports/xlsx/laid-out-book';
import { titleOf } from '../controller/sheet-commands';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { FormStyleChoice } from './FormStyleChoice';
import { PLAIN_LIST } from './shared-styles';
import { PlaceChoice, useSelectedCell, type FormGoal } from './PlaceChoice';
import { OwnTemplates } from './files/OwnTemplates';
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
  const [goal, setGoal] = useState<FormGoal>('sheet');
  const isPlacing = sheets.canPlace && goal === 'place';
  const place = useSelectedCell(isPlacing);
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
  /** The form at the selected cell; null where no cell is selected. */
  const placedOf = (form: Form) => {
    const at = place && parseCellName(place.cell);
    return at ? placeForm(draftForm(form, { style }), { sheet: place.sheet, at }) : null;
  };
  const insert = (form: Form): void => {
    const plan = planOf(form);
    const placed = isPlacing ? placedOf(form) : null;
    if (!isPlacing) void sheets.insert(plan);
    else if (placed?.ok) void sheets.place({ title: plan.title, form: placed.value, write: () => plan.write(plan.drafts) });
  };
  const takes = (form: Form): string | null => {
    const placed = isPlacing ? placedOf(form) : null;
    if (!placed) return null;
    return placed.ok ? t('templates.takes', { area: rangeName(placed.value.area) }) : say(placed.problem.message);
  };
  return (
    <SubPage title={t('tool.templates')}>
      <p className={styles.text}>{t(isPlacing ? 'templates.place' : sheets.canInsert ? 'templates.what' : 'templates.saveOnly')}</p>
      {sheets.canPlace && <PlaceChoice goal={goal} place={place} disabled={busy} onPick={setGoal} />}
      <FormStyleChoice style={style} disabled={busy} onPick={setStyle} />
      <p className={styles.text} role="status">
        {saved !== null && t('sheets.saved', { name: saved })}
      </p>
      <ul className={styles.list}>
        {FORMS.map((form) => (
          <li key={form.id} className={styles.item}>
            <h3 className={styles.name}>{say(form.name)}</h3>
            <span className={styles.hint}>{say(form.source)}</span>
            {isPlacing && place && <span className={styles.hint}>{takes(form)}</span>}
            <span className={styles.actions}>
              {sheets.canInsert && (
                <Button
                  size="small"
                  disabledFocusable={busy || (isPlacing && !placedOf(form)?.ok)}
                  aria-label={t('sheets.named', { what: t('sheets.insert'), name: say(form.name) })}
                  onClick={() => insert(form)}
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
      {sheets.canInsert && <OwnTemplates goal={isPlacing ? { place } : 'sheet'} />}
    </SubPage>
  );
}
