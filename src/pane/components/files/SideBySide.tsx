import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Severity } from '../../../core/finding';
import { SeverityMark } from '../SeverityMark';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  sides: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, margin: 0 },
  side: { flex: '1 1 8em', minWidth: 0 },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  said: { margin: 0 },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  message: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** One side of a contradiction: whose it is, what it says, and where. */
interface Side {
  readonly name: string;
  readonly figure: string;
  readonly places: readonly ReactNode[];
}

interface Contradiction {
  readonly id: string;
  readonly severity: Severity;
  readonly sides: readonly Side[];
  readonly message: string;
}

/** Contradictions, both sides beside each other. */
export function SideBySide({ name, all }: { readonly name: string; readonly all: readonly Contradiction[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={name}>
      {all.map(({ id, severity, sides, message }) => (
        <li key={id} className={styles.item}>
          <SeverityMark severity={severity} />
          <dl className={styles.sides}>
            {sides.map((side) => (
              <div key={side.name} className={styles.side}>
                <dt className={styles.term}>{side.name}</dt>
                {side.figure !== '' && (
                  <dd className={styles.said}>
                    <span className={styles.figure}>{side.figure}</span>
                  </dd>
                )}
                {side.places.map((place, at) => (
                  <dd key={at} className={styles.said}>
                    {place}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
          <p className={styles.message}>{message}</p>
        </li>
      ))}
    </ul>
  );
}
