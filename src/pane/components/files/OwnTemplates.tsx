import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { placeForm } from '../../../core/forms/place/placed-form';
import { parseCellName, rangeName } from '../../../core/snapshot/address';
import type { SelectedCell } from '../../../hosts/port';
import type { OwnTemplate } from '../../../service/errand-types';
import { useController, usePaneState } from '../../pane-context';
import { useSpeech } from '../../i18n';
import { FilePicker, WORKBOOKS } from './FilePicker';
import { ownFormPlan, ownPlan, readOwnTemplates } from './own-template-commands';
import { usePageStyles } from './page-styles';
import { useFilesSpeech } from './use-files-speech';

const useStyles = makeStyles({
  forms: { margin: 0, padding: 0, listStyleType: 'none' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  name: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  button: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXXS },
});

/** Whether the browser lets a person pick a folder. */
function picksFolders(): boolean {
  return typeof HTMLInputElement !== 'undefined' && 'webkitdirectory' in HTMLInputElement.prototype;
}

/** Where templates go: to new sheets, or to a place, null as long as none is selected. */
type OwnGoal = 'sheet' | { readonly place: SelectedCell | null };

/** A template at the selected cell; null where it goes elsewhere, or no cell is selected. */
function placedOf({ piece }: OwnTemplate, goal: OwnGoal) {
  const place = goal === 'sheet' ? null : goal.place;
  const at = place && parseCellName(place.cell);
  if (!place || !at) return null;
  return piece.ok ? placeForm(piece.value, { sheet: place.sheet, at }) : piece;
}

/** One template: where it is from, what it is, what of it is not carried over, what it will take. */
function OwnForm({ template, goal, busy }: { readonly template: OwnTemplate; readonly goal: OwnGoal; readonly busy: boolean }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { t } = useSpeech();
  const { f, say } = useFilesSpeech();
  const controller = useController();
  const { sheet, file, kinds, left } = template;
  const placed = placedOf(template, goal);
  const insert = (): void => {
    if (goal === 'sheet') void controller.sheets.insert(ownPlan(controller, template));
    else if (placed?.ok) void controller.sheets.place(ownFormPlan(template, placed.value));
  };
  return (
    <li className={styles.form}>
      <h4 className={styles.name}>{sheet}</h4>
      <span className={page.hint}>{f('own.from', { kind: kinds.map(say).join(f('own.and')), file })}</span>
      {left.map((said) => (
        <span key={said['zh-CN']} className={page.hint}>
          {say(said)}
        </span>
      ))}
      {placed && (
        <span className={page.hint}>
          {placed.ok ? t('templates.takes', { area: rangeName(placed.value.area) }) : say(placed.problem.message)}
        </span>
      )}
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={busy || (goal !== 'sheet' && !placed?.ok)}
        aria-label={t('sheets.named', { what: t('sheets.insert'), name: sheet })}
        onClick={insert}
      >
        {t('sheets.insert')}
      </Button>
    </li>
  );
}

/** 本单位的模板: workbooks or a folder of them, whose forms are put in as new sheets or at a place. */
export function OwnTemplates({ goal }: { readonly goal: OwnGoal }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { f, say } = useFilesSpeech();
  const controller = useController();
  const { task } = usePaneState();
  const [own, setOwn] = useState(controller.sheets.own);
  const heading = useId();
  const busy = task !== null && !task.quiet;
  const pick = (files: Parameters<typeof readOwnTemplates>[1]): void =>
    void readOwnTemplates(controller, files).then((read) => read && setOwn(read));
  return (
    <section className={page.part} aria-labelledby={heading}>
      <h3 className={page.heading} id={heading}>
        {f('own.title')}
      </h3>
      <p className={page.hint}>{f('own.why')}</p>
      <div className={page.buttons}>
        <FilePicker several label={f('own.files')} accept={WORKBOOKS} disabled={busy} onPick={pick} />
        {picksFolders() && <FilePicker folder label={f('own.folder')} accept={WORKBOOKS} disabled={busy} onPick={pick} />}
      </div>
      <p className={page.text} role="status">
        {own && f('own.count', { n: own.templates.length })}
      </p>
      {own && (
        <ul className={styles.forms}>
          {own.templates.map((template, at) => (
            <OwnForm key={at} template={template} goal={goal} busy={busy} />
          ))}
        </ul>
      )}
      {own && own.others.length + own.unread.length > 0 && (
        <ul className={page.list}>
          {own.others.map(({ name, sheets }) => (
            <li key={`o${name}`}>{f('own.others', { name, sheets: sheets.join(f('own.and')) })}</li>
          ))}
          {own.unread.map(({ name, message }, at) => (
            <li key={`u${at}`}>{f('own.unread', { name, why: say(message) })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
