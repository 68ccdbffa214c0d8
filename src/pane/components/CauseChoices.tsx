import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../core/finding';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
  said: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface CauseChoicesProps {
  readonly finding: Finding;
  /** Sheets that cannot be written. */
  readonly locked: readonly string[];
  readonly busy: boolean;
}

/** The figures of which one may be wrong, where none stands out: each with why it may be, what would still be wrong, and a preview of its change. */
export function CauseChoices({ finding, locked, busy }: CauseChoicesProps) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const controller = useController();
  return (
    <ul className={styles.list} aria-label={t('finding.causes')}>
      {(finding.causes ?? []).map((cause, at) => {
        const place = cause.sheet === finding.sheet ? cause.cell : `${cause.sheet}!${cause.cell}`;
        const said = [say(cause.evidence), cause.leaves ? say(cause.leaves) : ''].filter((part) => part !== '').join(t('list.stop'));
        return (
          <li key={place} className={styles.item}>
            <Button
              size="small"
              disabledFocusable={busy || cause.fix === null || locked.includes(cause.sheet)}
              onClick={() => void controller.plans.preview({ kind: 'fix', choice: { finding: finding.id, chosen: [at] } })}
            >
              {t('finding.cause', { cell: place, value: cause.value })}
            </Button>
            {said !== '' && <span className={styles.said}>{said}</span>}
          </li>
        );
      })}
    </ul>
  );
}
