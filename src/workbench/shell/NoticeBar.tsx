import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { REGION } from '../../pane/keyboard/regions';
import type { MessageKey } from '../workbench-messages';
import type { Notice } from '../workbench-state';
import { useTexts, useWorkbench, useWorkbenchState } from './use-workbench';

const useStyles = makeStyles({
  /* Lies over the lower end of the page, above the tabs of the sheets: whether it comes or goes, nothing moves under the pointer. */
  bar: {
    position: 'absolute',
    zIndex: 30,
    bottom: '44px',
    left: '12px',
    boxSizing: 'border-box',
    maxWidth: 'min(640px, calc(100% - 24px))',
    boxShadow: tokens.shadow16,
  },
});

const INTENTS = { problem: 'error', done: 'success', undrawn: 'info', refused: 'info' } as const satisfies Record<Notice['kind'], string>;

const REFUSED = {
  structure: 'structure',
  protected: 'protectedSheet',
  clipboard: 'useKeys',
  columns: 'columnsStay',
  severalBlocks: 'oneBlock',
} as const satisfies Record<Extract<Notice, { kind: 'refused' }>['why'], MessageKey>;

/** What became of the last command that concerned the file, or why something cannot be done here. */
export function NoticeBar() {
  const styles = useStyles();
  const t = useTexts();
  const { store } = useWorkbench();
  const { notice, language } = useWorkbenchState();
  const said = (notice: Notice): string => {
    switch (notice.kind) {
      case 'problem':
        return notice.problem.message[language];
      case 'done':
        return notice.text;
      case 'undrawn':
        return t('undrawn', { what: notice.what.map((kind) => t(kind)).join(t('listSeparator')) });
      case 'refused':
        return t(REFUSED[notice.why]);
    }
  };
  const bar = notice && (
    <MessageBar className={styles.bar} intent={INTENTS[notice.kind]} layout="multiline" {...REGION}>
      <MessageBarBody>
        {notice.kind === 'problem' && <MessageBarTitle>{notice.title}</MessageBarTitle>}
        {said(notice)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t('dismiss')}
            onClick={() => store.set({ notice: null })}
          />
        }
      />
    </MessageBar>
  );
  // What is read out must be there before what it says.
  return (
    <>
      <div role="alert">{notice?.kind === 'problem' && bar}</div>
      <div role="status">{notice?.kind !== 'problem' && bar}</div>
    </>
  );
}
