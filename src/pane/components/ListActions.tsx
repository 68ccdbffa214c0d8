import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../core/finding';
import { isNarrowed, safelyFixable } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { EyeOff16Regular, Wrench16Regular } from './fluent-icons';
import { focusFinding } from './finding-focus';
import { IgnoreForm } from './IgnoreForm';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS } });

/** What can be done with everything that the list shows, and nothing else: going through it, fixing it, setting it aside where it was chosen. */
export function ListActions({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { checked, listing, task } = usePaneState();
  const [ignoring, setIgnoring] = useState(false);
  if (!checked) return null;
  const fixes = safelyFixable(checked, listing).length;
  const busy = task !== null && !task.quiet;
  if (ignoring) return <IgnoreForm findingIds={findings.map(({ id }) => id)} onDone={() => setIgnoring(false)} />;
  return (
    <div className={styles.row}>
      <Button
        size="small"
        onClick={({ currentTarget }) => {
          const page = currentTarget.closest('main');
          void controller.list.step(1).then((finding) => finding && focusFinding(page, finding.id));
        }}
      >
        {t('findings.review')}
      </Button>
      {fixes > 0 && (
        <Button
          size="small"
          icon={<Wrench16Regular />}
          title={t('findings.fixSafe.hint')}
          disabledFocusable={busy}
          onClick={() => void controller.plans.preview({ kind: 'fix', choice: 'safe' })}
        >
          {t('findings.fixSafe', { n: fixes })}
        </Button>
      )}
      {findings.length > 1 && isNarrowed(listing) && (
        <Button size="small" icon={<EyeOff16Regular />} onClick={() => setIgnoring(true)}>
          {t('findings.ignoreAll', { n: findings.length })}
        </Button>
      )}
    </div>
  );
}
