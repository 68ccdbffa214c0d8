import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  choice: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '28px' },
  button: { width: '16px', height: '16px', margin: 0, flexShrink: 0, accentColor: tokens.colorCompoundBrandBackground },
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

interface RadiosProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly disabled?: boolean;
  /** Value and words of each. */
  readonly entries: readonly (readonly [value: string, words: string])[];
  readonly onPick: (value: string) => void;
}

/** One of a few, all of them in sight. */
export function Radios({ label, hint, value, disabled = false, entries, onPick }: RadiosProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div
      className={styles.group}
      role="radiogroup"
      aria-labelledby={id}
      {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
    >
      <span id={id}>{label}</span>
      {entries.map(([entry, words]) => (
        <label key={entry} className={styles.choice}>
          <input
            className={styles.button}
            type="radio"
            name={id}
            value={entry}
            checked={entry === value}
            disabled={disabled}
            onChange={() => onPick(entry)}
          />
          {words}
        </label>
      ))}
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}
