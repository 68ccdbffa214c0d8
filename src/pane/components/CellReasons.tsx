import { makeStyles, tokens } from '@fluentui/react-components';
import type { Localized } from '../../core/localized';
import { useSpeech } from '../i18n';
import { CellLink } from './CellLink';
import { ShowMore, useShownPart } from './ShowMore';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
});

interface CellReasonsProps {
  readonly title: string;
  readonly cells: readonly { readonly sheet: string; readonly cell: string; readonly reason?: Localized }[];
}

/** A foldable list of cells, each with the reason why it was left. Nothing for an empty list. */
export function CellReasons({ title, cells }: CellReasonsProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { shown, rest, showMore } = useShownPart(cells, 20);
  if (cells.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list}>
        {shown.map(({ sheet, cell, reason }, index) => (
          <li key={`${sheet}!${cell}#${index}`}>
            <CellLink sheet={sheet} cell={cell} /> {reason && say(reason)}
          </li>
        ))}
      </ul>
      <ShowMore rest={rest} onClick={showMore} />
    </details>
  );
}
