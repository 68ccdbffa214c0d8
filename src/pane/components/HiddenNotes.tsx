import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
});

/** How many findings are there and not listed, and the way to see them: a list that leaves something out is never said to be clean. */
export function HiddenNotes() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { checked } = usePaneState();
  const { ignored, leftOut } = checked?.outcome ?? { ignored: [], leftOut: [] };
  const errors = (findings: readonly { readonly severity: string }[]): number =>
    findings.filter(({ severity }) => severity === 'error').length;
  const notes = [
    ...(ignored.length > 0 ? [t('hidden.ignored', { n: ignored.length, errors: errors(ignored) })] : []),
    ...(leftOut.length > 0 ? [t('hidden.leftOut', { n: leftOut.length, errors: errors(leftOut) })] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <div className={styles.notes}>
      {notes.map((note, at) => (
        <p key={note} className={styles.note}>
          <span>{note}</span>
          {at === 0 && (
            <Button size="small" onClick={() => controller.list.view('ignored')}>
              {t('hidden.show')}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}
