import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SelectedCell } from '../../hosts/port';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { Radios } from './Radios';

const useStyles = makeStyles({ text: { margin: 0, overflowWrap: 'anywhere' } });

/** Where a form goes: to a new sheet, or to a place of one that is there. */
export type FormGoal = 'sheet' | 'place';

/** The selected cell as long as it is asked for; null where there is none. */
export function useSelectedCell(isWanted: boolean): SelectedCell | null {
  const { sheets } = useController();
  const [place, setPlace] = useState<SelectedCell | null>(null);
  useEffect(() => (isWanted ? sheets.followPlace(setPlace) : undefined), [isWanted, sheets]);
  return isWanted ? place : null;
}

/** 放在哪里: a new sheet or the selected cell, which is named and followed. */
export function PlaceChoice({
  goal,
  place,
  disabled,
  onPick,
}: {
  readonly goal: FormGoal;
  readonly place: SelectedCell | null;
  readonly disabled: boolean;
  readonly onPick: (goal: FormGoal) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <>
      <Radios
        label={t('templates.where')}
        value={goal}
        disabled={disabled}
        entries={(['sheet', 'place'] as const).map((one) => [one, t(`templates.where.${one}`)])}
        onPick={(value) => onPick(value === 'place' ? 'place' : 'sheet')}
      />
      {goal === 'place' && (
        <p className={styles.text} role="status">
          {place ? t('templates.where.at', { place: `${place.sheet}!${place.cell}` }) : t('templates.where.none')}
        </p>
      )}
    </>
  );
}
