import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Finding } from '../../core/finding';
import { sourceText } from '../../reports/source-text';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { EyeOff16Regular, Wrench16Regular } from './fluent-icons';
import { CauseChoices } from './CauseChoices';
import { CellLink } from './CellLink';
import { IgnoreForm } from './IgnoreForm';
import { STICKY_BUTTONS } from './shared-styles';
import { SignChoices } from './SignChoices';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  part: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  term: { fontWeight: tokens.fontWeightSemibold },
  cells: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  why: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
  /* However long the card is, what can be done stays in sight. */
  actions: {
    ...STICKY_BUTTONS,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

/** More cells than this are not listed one by one. */
const RELATED_SHOWN = 12;

/** Cells of a finding, each the way to it. */
function Cells({ title, sheet, cells }: { readonly title: string; readonly sheet: string; readonly cells: readonly string[] }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div className={styles.part}>
      <span className={styles.term}>{title}</span>{' '}
      <span className={styles.cells}>
        {cells.slice(0, RELATED_SHOWN).map((cell) => (
          <CellLink key={cell} sheet={sheet} cell={cell} text={cell} chip />
        ))}
        {cells.length > RELATED_SHOWN && <span>{t('finding.relatedMore', { n: cells.length - RELATED_SHOWN })}</span>}
      </span>
    </div>
  );
}

/** The cell that a fix changes where it is another than the one the finding stands at; null where it is that one, or several. */
function placeElsewhere({ sheet, cell, fix }: Finding): string | null {
  const [edit, ...rest] = fix?.edits ?? [];
  if (!edit || rest.length > 0 || (edit.sheet === sheet && edit.cell === cell)) return null;
  return edit.sheet === sheet ? edit.cell : `${edit.sheet}!${edit.cell}`;
}

/** What can be done about a finding: mend it where a fix is known and its sheet lets it be written, or ignore it. */
function Actions({ finding, locked, busy }: { readonly finding: Finding; readonly locked: boolean; readonly busy: boolean }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const controller = useController();
  const [ignoring, setIgnoring] = useState(false);
  const ignoreButton = useRef<HTMLButtonElement | null>(null);
  const elsewhere = placeElsewhere(finding);
  const fixTitle = finding.fix ? say(finding.fix.title) : '';
  const stopIgnoring = (): void => {
    setIgnoring(false);
    requestAnimationFrame(() => ignoreButton.current?.focus());
  };
  if (ignoring) return <IgnoreForm findingIds={[finding.id]} onDone={stopIgnoring} />;
  return (
    <div className={styles.actions}>
      {finding.fix && !locked && (
        <Button
          size="small"
          appearance="primary"
          icon={<Wrench16Regular />}
          disabledFocusable={busy}
          onClick={() => void controller.plans.preview({ kind: 'fix', choice: [finding.id] })}
        >
          {elsewhere === null ? fixTitle : t('finding.fixAt', { cell: elsewhere, what: fixTitle })}
        </Button>
      )}
      <Button
        ref={(button: HTMLButtonElement | null) => void (ignoreButton.current = button)}
        size="small"
        icon={<EyeOff16Regular />}
        onClick={() => setIgnoring(true)}
      >
        {t(finding.also?.length ? 'finding.ignoreAll' : 'finding.ignore')}
      </Button>
    </div>
  );
}

/** The rule behind a finding, its source, and the cells that were held against it. */
function Reasons({ finding, related }: { readonly finding: Finding; readonly related: readonly string[] }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { catalogue } = usePaneState();
  const rule = catalogue?.rules.find((one) => one.id === finding.rule);
  return (
    <details className={styles.part}>
      <summary className={styles.summary}>{t('finding.more')}</summary>
      <div className={styles.why}>
        {rule && (
          <>
            <p className={styles.part}>
              <span className={styles.term}>{t('finding.why')}</span> {say(rule.explanation)}
            </p>
            <p className={styles.part}>
              <span className={styles.term}>{t('finding.source')}</span> {say(sourceText(rule.source))}
            </p>
          </>
        )}
        {related.length > 0 && <Cells title={t('finding.related')} sheet={finding.sheet} cells={related} />}
      </div>
    </details>
  );
}

/** Why a finding is one, by what rule, which cells belong to it, and what can be done. */
export function FindingDetail({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { checked, task } = usePaneState();
  const { fix, choices, also = [] } = finding;
  const lockedSheets = checked?.sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name) ?? [];
  const locked = (fix?.edits ?? []).some((edit) => lockedSheets.includes(edit.sheet));
  const busy = task !== null && !task.quiet;
  return (
    <div className={styles.detail}>
      {also.length > 0 && !choices && <Cells title={t('finding.cells')} sheet={finding.sheet} cells={[finding.cell, ...also]} />}
      {fix === null && finding.causes !== undefined && <CauseChoices finding={finding} locked={lockedSheets} busy={busy} />}
      {choices && !lockedSheets.includes(finding.sheet) && <SignChoices finding={finding} choices={choices} busy={busy} />}
      {fix && locked && <p className={styles.part}>{t('finding.locked', { sheet: fix.edits[0]?.sheet ?? finding.sheet })}</p>}
      <Actions finding={finding} locked={locked} busy={busy} />
      <Reasons finding={finding} related={finding.related.filter((cell) => !also.includes(cell))} />
    </div>
  );
}
