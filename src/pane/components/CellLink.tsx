import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { linkButton } from '../theme/plain-controls';

const useStyles = makeStyles({
  link: linkButton,
  chip: {
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A cell's address; a click shows the cell in the workbook. */
export function CellLink({
  sheet,
  cell,
  text,
  chip = false,
}: {
  readonly sheet: string;
  readonly cell: string;
  readonly text?: string;
  readonly chip?: boolean;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const name = text ?? `${sheet}!${cell}`;
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, chip && styles.chip)}
      title={t('cell.reveal')}
      onClick={() => void controller.list.reveal(sheet, cell)}
    >
      {name}
    </button>
  );
}
