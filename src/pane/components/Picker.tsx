import { makeStyles, tokens } from '@fluentui/react-components';
import { nativeControl } from '../theme/plain-controls';

const useStyles = makeStyles({
  /** A list is as wide as its longest entry unless told otherwise. */
  picker: {
    ...nativeControl,
    width: '100%',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textOverflow: 'ellipsis',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface PickerProps {
  readonly label: string;
  readonly value: string;
  /** Value and words of each entry. */
  readonly entries: readonly (readonly [value: string, words: string])[];
  readonly onPick: (value: string) => void;
}

/** One entry of a list, in the browser's own way. */
export function Picker({ label, value, entries, onPick }: PickerProps) {
  const styles = useStyles();
  return (
    <select className={styles.picker} aria-label={label} value={value} onChange={({ target }) => onPick(target.value)}>
      {entries.map(([entry, words]) => (
        <option key={entry} value={entry}>
          {words}
        </option>
      ))}
    </select>
  );
}
