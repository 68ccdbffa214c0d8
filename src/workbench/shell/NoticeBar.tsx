import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { MessageKey } from '../messages';
import type { Notice } from '../workbench';
import { useTexts, useWorkbench, useWorkbenchState } from './use-workbench';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

const INTENTS = { problem: 'error', done: 'success', refused: 'info' } as const satisfies Record<Notice['kind'], string>;

const REFUSED = { structure: 'structure', protected: 'protectedSheet', clipboard: 'useKeys' } as const satisfies Record<Extract<Notice, { kind: 'refused' }>['why'], MessageKey>;

/** What became of the last command that concerned the file, or why something cannot be done here. */
export function NoticeBar() {
  const styles = useStyles();
  const t = useTexts();
  const { store } = useWorkbench();
  const { notice, language } = useWorkbenchState();
  if (!notice) return null;
  const body = notice.kind === 'problem' ? notice.problem.message[language] : notice.kind === 'done' ? notice.text : t(REFUSED[notice.why]);
  return (
    <MessageBar className={styles.bar} intent={INTENTS[notice.kind]} layout="multiline" politeness={notice.kind === 'problem' ? 'assertive' : 'polite'}>
      <MessageBarBody>
        {notice.kind === 'problem' && <MessageBarTitle>{notice.title}</MessageBarTitle>}
        {body}
      </MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={t('dismiss')} onClick={() => store.set({ notice: null })} />} />
    </MessageBar>
  );
}
