import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Choice, Finding } from '../../core/finding';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  /* With many cells the choices scroll by themselves, so that the card stays in sight. */
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    maxHeight: '30vh',
    overflowY: 'auto',
    margin: 0,
    padding: '2px',
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  value: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  sign: { minWidth: '32px' },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});

interface SignChoicesProps {
  readonly finding: Finding;
  readonly choices: readonly Choice[];
  readonly busy: boolean;
}

/** For each cell the changes of which a person must choose. One cell alone is previewed on the click; of several, those that were chosen. */
export function SignChoices({ finding, choices, busy }: SignChoicesProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const cells = [...new Set(choices.map(({ cell }) => cell))];
  const preview = (places: readonly number[]): void =>
    void controller.plans.preview({ kind: 'fix', choice: { finding: finding.id, chosen: places } });
  return (
    <>
      <ul className={styles.list} aria-label={t('finding.choices')}>
        {cells.map((cell) => (
          <li key={cell} className={styles.item}>
            <CellLink sheet={finding.sheet} cell={cell} text={cell} />
            <span className={styles.value}>{choices.find((choice) => choice.cell === cell)?.fix.edits[0]?.before}</span>
            {choices.map(
              ({ cell: own, what }, at) =>
                own === cell && (
                  <Button
                    key={what}
                    size="small"
                    className={mergeClasses(styles.sign, chosen.get(cell) === at && styles.chosen)}
                    aria-label={t('finding.choice', { cell, what })}
                    {...(cells.length > 1 ? { 'aria-pressed': chosen.get(cell) === at } : {})}
                    disabledFocusable={busy}
                    onClick={() => (cells.length === 1 ? preview([at]) : setChosen(new Map([...chosen, [cell, at]])))}
                  >
                    {what}
                  </Button>
                ),
            )}
          </li>
        ))}
      </ul>
      {chosen.size > 0 && (
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => preview([...chosen.values()])}>
          {t('finding.applyChoices', { n: chosen.size })}
        </Button>
      )}
    </>
  );
}
