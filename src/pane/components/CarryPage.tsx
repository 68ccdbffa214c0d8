import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { withOwnNames } from '../../core/forms/laid-out-sheets';
import type { SheetDraft } from '../../core/forms/types';
import { draftBook } from '../../reports/xlsx/laid-out-book';
import type { CarryOrder } from '../../service/errand-types';
import { carryTables, type Carrying } from '../controller/carry-commands';
import { reportName } from '../download';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { CarriedTable } from './CarriedTable';
import { FormStyleChoice } from './FormStyleChoice';
import { Note } from './Note';
import { STICKY_BUTTONS } from './shared-styles';
import { SubPage } from './SubPage';

const useStyles = makeStyles({
  text: { margin: 0 },
  actions: {
    ...STICKY_BUTTONS,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const TITLE = { 'zh-CN': '由目标表生成自评表', 'en-US': 'Self-evaluations from target tables' };

const USUAL: CarryOrder = { style: 'native', forms: {} };

/** What was carried last, and how to have it carried otherwise or anew. */
function useCarried() {
  const controller = useController();
  const { checked, stale } = usePaneState();
  const [carried, setCarried] = useState<Carrying | null>(null);
  const [isMissing, setMissing] = useState(false);
  const take = useCallback((tables: Carrying | null): void => {
    setMissing(!tables);
    if (tables) setCarried(tables);
  }, []);
  useEffect(() => void carryTables(controller, USUAL).then(take), [controller, take]);
  return {
    carried,
    // That of what is shown: one that failed, was cancelled or came while something ran changes nothing.
    order: carried?.order ?? USUAL,
    outdated: stale || carried?.checked !== checked,
    isMissing,
    carry: (wanted: CarryOrder): void => void carryTables(controller, wanted).then(take),
  };
}

/** 由目标表生成自评表: what each target table brings into its form, and what finds no place there; put in as sheets or saved as a file. */
export default function CarryPage() {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const { sheets } = useController();
  const { task, checked } = usePaneState();
  const { carried, order, outdated, isMissing, carry } = useCarried();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState<string | null>(null);
  const busy = task !== null && !task.quiet;
  const again = (
    <Button size="small" disabledFocusable={busy} onClick={() => carry(order)}>
      {t('carry.again')}
    </Button>
  );
  const tables = checked && carried ? carried.tables : [];
  const drafts = tables.flatMap(({ id, carried: { draft } }) => (leftOut.has(id) ? [] : [draft]));
  const write = (given: readonly SheetDraft[]): Promise<Uint8Array> => draftBook(given, language);
  const save = async (): Promise<void> => {
    const name = reportName(checked!.workbook, language === 'zh-CN' ? '-自评表' : '-self-evaluation', 'xlsx');
    if (await sheets.save(name, { drafts: withOwnNames(drafts), write })) setSaved(name);
  };
  const include = (id: string, included: boolean): void =>
    setLeftOut((ids) => new Set(included ? [...ids].filter((other) => other !== id) : [...ids, id]));
  return (
    <SubPage title={t('tool.carry')}>
      {!carried && isMissing && <div>{again}</div>}
      {carried && tables.length === 0 && (
        <>
          <p className={styles.text}>{t('carry.none')}</p>
          <div>{again}</div>
        </>
      )}
      {carried && tables.length > 0 && (
        <>
          <p className={styles.text}>{t('carry.what')}</p>
          {outdated && (
            <Note tone="warning">
              {t('carry.outdated')} {again}
            </Note>
          )}
          <FormStyleChoice style={order.style} disabled={busy} onPick={(style) => carry({ ...order, style })} />
          {tables.map((table) => (
            <CarriedTable
              key={table.id}
              table={table}
              forms={carried.forms}
              isIncluded={!leftOut.has(table.id)}
              isOnly={tables.length === 1}
              onInclude={(included) => include(table.id, included)}
              onForm={(form) => carry({ ...order, forms: { ...order.forms, [table.id]: form } })}
            />
          ))}
          <p className={styles.text} role="status">
            {saved !== null && t('sheets.saved', { name: saved })}
          </p>
          <div className={styles.actions}>
            {sheets.canInsert && (
              <Button
                appearance="primary"
                disabledFocusable={busy || outdated || drafts.length === 0}
                onClick={() => void sheets.insert({ title: TITLE, drafts, write })}
              >
                {t('carry.insert', { n: drafts.length })}
              </Button>
            )}
            {sheets.canSave && (
              <Button disabledFocusable={busy || outdated || drafts.length === 0} onClick={() => void save()}>
                {t('sheets.save')}
              </Button>
            )}
          </div>
        </>
      )}
    </SubPage>
  );
}
