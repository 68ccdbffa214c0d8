import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  check: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  box: { width: '16px', height: '16px', margin: 0, flexShrink: 0, accentColor: tokens.colorCompoundBrandBackground },
});

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** Yes or no, in the browser's own way. */
export function Check({ label, checked, disabled = false, onCheck }: CheckProps) {
  const styles = useStyles();
  return (
    <label className={styles.check}>
      <input
        className={styles.box}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onCheck(target.checked)}
      />
      {label}
    </label>
  );
}
