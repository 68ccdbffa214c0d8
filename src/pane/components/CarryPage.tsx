import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { FormStyle, SheetDraft } from '../../core/forms/types';
import { withOwnNames } from '../../core/forms/laid-out-sheets';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import { draftBook } from '../../reports/xlsx/laid-out-book';
import { carriedBy, targetTables, type CarryChoice } from '../controller/carried-tables';
import { reportName } from '../download';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { CarriedTable } from './CarriedTable';
import { FormStyleChoice } from './FormStyleChoice';
import { Note } from './Note';

const useStyles = makeStyles({
  text: { margin: 0 },
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const TITLE = { 'zh-CN': '由目标表生成自评表', 'en-US': 'Self-evaluations from target tables' };

/** 由目标表生成自评表: what each target table brings into its form, and what finds no place there; put in as sheets or saved as a file. */
export function CarryPage() {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const { sheets, getState } = useController();
  const { task, checked, stale } = usePaneState();
  const [choices, setChoices] = useState<readonly CarryChoice[] | null>(null);
  const [style, setStyle] = useState<FormStyle>('native');
  const [saved, setSaved] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const busy = task !== null && !task.quiet;
  const take = useCallback(
    (snapshot: WorkbookSnapshot | null): void => {
      const now = getState().checked;
      setMissing(!snapshot || !now);
      if (snapshot && now) setChoices(targetTables(snapshot, now));
    },
    [getState],
  );
  useEffect(() => void sheets.read().then(take), [sheets, take]);
  const again = (
    <Button size="small" disabledFocusable={busy} onClick={() => void sheets.read().then(take)}>
      {t('carry.again')}
    </Button>
  );
  if (!choices || !checked) return isMissing ? <div>{again}</div> : null;
  const change = (at: number, changed: Partial<CarryChoice>): void =>
    setChoices(choices.map((choice, index) => (index === at ? { ...choice, ...changed } : choice)));
  const carried = choices.map((choice) => carriedBy(choice, style, checked.workbook));
  const drafts = carried.flatMap(({ draft }, at) => (choices[at]!.included ? [draft] : []));
  const write = (given: readonly SheetDraft[]): Promise<Uint8Array> => draftBook(given, language);
  const save = async (): Promise<void> => {
    const name = reportName(checked.workbook, language === 'zh-CN' ? '-自评表' : '-self-evaluation', 'xlsx');
    if (await sheets.save(name, { drafts: withOwnNames(drafts), write })) setSaved(name);
  };
  if (choices.length === 0) return <p className={styles.text}>{t('carry.none')}</p>;
  return (
    <>
      <p className={styles.text}>{t('carry.what')}</p>
      {stale && (
        <Note tone="warning">
          {t('carry.outdated')} {again}
        </Note>
      )}
      <FormStyleChoice style={style} disabled={busy} onPick={setStyle} />
      {choices.map((choice, at) => (
        <CarriedTable
          key={choice.table.id}
          choice={choice}
          carried={carried[at]!}
          isOnly={choices.length === 1}
          onChange={(to) => change(at, to)}
        />
      ))}
      <p className={styles.text} role="status">
        {saved !== null && t('sheets.saved', { name: saved })}
      </p>
      <div className={styles.actions}>
        {sheets.canInsert && (
          <Button
            appearance="primary"
            disabledFocusable={busy || stale || drafts.length === 0}
            onClick={() => void sheets.insert({ title: TITLE, drafts, write })}
          >
            {t('carry.insert', { n: drafts.length })}
          </Button>
        )}
        {sheets.canSave && (
          <Button disabledFocusable={busy || stale || drafts.length === 0} onClick={() => void save()}>
            {t('sheets.save')}
          </Button>
        )}
      </div>
    </>
  );
}
