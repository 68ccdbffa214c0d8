import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import { useRef, useState } from 'react';
import type { Finding } from '../../core/finding';
import { sourceText } from '../format/source-text';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { CauseChoices } from './CauseChoices';
import { CellLink } from './CellLink';
import { IgnoreForm } from './IgnoreForm';

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  part: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  term: { fontWeight: tokens.fontWeightSemibold },
  cells: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalS}` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** More related cells than this are not listed one by one. */
const RELATED_SHOWN = 12;

/** Why a finding is one, by what rule, which cells belong to it, and what can be done. */
export function FindingDetail({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const controller = useController();
  const { catalogue, checked, task } = usePaneState();
  const [ignoring, setIgnoring] = useState(false);
  const ignoreButton = useRef<HTMLButtonElement | null>(null);
  const rule = catalogue?.rules.find((one) => one.id === finding.rule);
  const lockedSheets = checked?.sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name) ?? [];
  const locked = (finding.fix?.edits ?? []).some((edit) => lockedSheets.includes(edit.sheet));
  const busy = task !== null && !task.quiet;
  const stopIgnoring = (): void => {
    setIgnoring(false);
    requestAnimationFrame(() => ignoreButton.current?.focus());
  };
  return (
    <div className={styles.detail}>
      {rule && (
        <>
          <p className={styles.part}>
            <span className={styles.term}>{t('finding.why')}</span> {say(rule.explanation)}
          </p>
          <p className={styles.part}>
            <span className={styles.term}>{t('finding.source')}</span> {sourceText(rule.source, say)}
          </p>
        </>
      )}
      {finding.related.length > 0 && (
        <div className={styles.part}>
          <span className={styles.term}>{t('finding.related')}</span>{' '}
          <span className={styles.cells}>
            {finding.related.slice(0, RELATED_SHOWN).map((cell) => (
              <CellLink key={cell} sheet={finding.sheet} cell={cell} text={cell} />
            ))}
            {finding.related.length > RELATED_SHOWN && <span>{t('finding.relatedMore', { n: finding.related.length - RELATED_SHOWN })}</span>}
          </span>
        </div>
      )}
      {finding.fix === null && finding.causes !== undefined && (
        <CauseChoices finding={finding} locked={lockedSheets} busy={busy} />
      )}
      {finding.fix && locked && <p className={styles.part}>{t('finding.locked', { sheet: finding.fix.edits[0]?.sheet ?? finding.sheet })}</p>}
      {ignoring ? (
        <IgnoreForm findingId={finding.id} onCancel={stopIgnoring} />
      ) : (
        <div className={styles.actions}>
          {finding.fix && !locked && (
            <Button size="small" appearance="primary" icon={<Wrench16Regular />} disabledFocusable={busy} onClick={() => void controller.previewFixes([finding.id])}>
              {say(finding.fix.title)}
            </Button>
          )}
          <Button ref={(button: HTMLButtonElement | null) => void (ignoreButton.current = button)} size="small" icon={<EyeOff16Regular />} onClick={() => setIgnoring(true)}>
            {t('finding.ignore')}
          </Button>
        </div>
      )}
    </div>
  );
}
