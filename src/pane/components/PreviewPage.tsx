import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PreviewRequest } from '../controller/pane-state';
import { useSpeech } from '../i18n';
import type { MessageKey } from '../messages/catalogue';
import { useController, usePaneState } from '../pane-context';
import { Check } from './Check';
import { CellReasons } from './CellReasons';
import { EditList } from './EditList';
import { Note } from './Note';
import { FillStyleChoice, FinalizeStyleChoice } from './StyleChoices';
import { SubPage } from './SubPage';

const useStyles = makeStyles({
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0 },
});

const TITLES: Readonly<Record<PreviewRequest['kind'], MessageKey>> = {
  fill: 'preview.fill',
  fix: 'preview.fix',
  finalize: 'preview.finalize',
};
const NOTHING: Readonly<Record<PreviewRequest['kind'], MessageKey>> = {
  fill: 'preview.fill.nothing',
  fix: 'preview.fix.nothing',
  finalize: 'preview.finalize.nothing',
};

/** What a command would change, cell by cell, before it is made. */
export function PreviewPage() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const controller = useController();
  const { preview, task } = usePaneState();
  if (!preview) return null;
  const { request, plan, outdated } = preview;
  const busy = task !== null && !task.quiet;
  const count = plan.edits.length;
  const doubtful = plan.skipped.filter((edit) => edit.unsure).length;
  return (
    <SubPage title={t(TITLES[request.kind])}>
      {request.kind === 'fill' && <FillStyleChoice style={request.style} includeUnsure={request.includeUnsure} disabled={busy} />}
      {request.kind === 'finalize' && count + plan.skipped.length > 0 && <FinalizeStyleChoice style={request.style} disabled={busy} />}
      {outdated && <Note tone="warning">{t('preview.outdated')}</Note>}
      {request.kind === 'fill' && (request.includeUnsure || doubtful > 0) && (
        <Check
          label={request.includeUnsure ? t('fill.unsure') : t('fill.unsureLeft', { n: doubtful })}
          checked={request.includeUnsure}
          disabled={busy}
          onCheck={(checked) => void controller.plans.preview({ kind: 'fill', style: request.style, includeUnsure: checked })}
        />
      )}
      <p className={styles.text}>{count === 0 ? t(NOTHING[request.kind]) : t('preview.count', { n: count })}</p>
      <EditList edits={plan.edits} />
      <CellReasons title={plan.left ? say(plan.left) : t('preview.skipped', { n: plan.skipped.length })} cells={plan.skipped} />
      <div className={styles.actions}>
        {outdated ? (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void controller.plans.refreshPreview()}>
            {t('preview.refresh')}
          </Button>
        ) : (
          count > 0 && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void controller.plans.applyPreview()}>
              {t('preview.apply', { n: count })}
            </Button>
          )
        )}
        <Button onClick={() => controller.plans.closePreview()}>{t(count === 0 ? 'preview.close' : 'preview.cancel')}</Button>
      </div>
    </SubPage>
  );
}
