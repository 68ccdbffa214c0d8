import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { useReturnFocus } from '../use-return-focus';
import { LiveRegion } from './LiveRegion';
import { focusFinding } from './finding-focus';
import { CurrentPage } from './CurrentPage';
import { ResultsPage } from './ResultsPage';

const useStyles = makeStyles({
  surface: {
    containerType: 'inline-size',
    minWidth: '288px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  frame: {
    boxSizing: 'border-box',
    minHeight: '100%',
    padding: '12px 16px 24px',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** What stands around every page of the pane: landmark, live region, shortcuts. The results stay mounted under other pages, so that focus and place are kept. */
export function PaneFrame() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { view, listing } = usePaneState();
  const main = useRef<HTMLElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const home = view === 'results';
  const rememberFocus = useReturnFocus(home, results);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F8' && home) {
      event.preventDefault();
      void controller.list.step(event.shiftKey ? -1 : 1).then((finding) => finding && focusFinding(main.current, finding.id));
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      if (!home) controller.list.view('results');
      else if (listing.review) controller.list.set({ review: false });
    }
  };

  return (
    <div className={styles.surface}>
      <main
        ref={main}
        className={styles.frame}
        aria-label={t('pane.title')}
        onKeyDown={onKeyDown}
        onPointerMove={() => controller.checks.handMoved()}
        onPointerDown={() => controller.checks.handMoved()}
      >
        <LiveRegion />
        <div ref={results} hidden={!home} onFocus={rememberFocus}>
          <ResultsPage />
        </div>
        {!home && <CurrentPage view={view} />}
      </main>
    </div>
  );
}
