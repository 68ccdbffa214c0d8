import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { followRegions, REGION } from '../../pane/keyboard/regions';
import { keepFocus } from '../../pane/keyboard/keep-focus';
import { themes } from '../../pane/theme/themes';
import { useDark, useTheme } from '../../pane/theme/use-theme';
import type { Workbench } from '../workbench';
import { CellMenu } from './CellMenu';
import { DropZone } from './DropZone';
import { FindBar } from './FindBar';
import { MarkTip } from './MarkTip';
import { NoticeBar } from './NoticeBar';
import { OpeningCover } from './OpeningCover';
import { ReadingBar } from './ReadingBar';
import { Said } from './Said';
import { SkipLinks } from './SkipLinks';
import { Splitter } from './Splitter';
import { StuckHeads } from './StuckHeads';
import { TopBar } from './TopBar';
import { UnsavedDialog } from './UnsavedDialog';
import { useTexts, useWorkbenchState, WorkbenchProvider } from './use-workbench';
import { NARROW, useNarrow } from './use-narrow';
import { ViewTabs } from './ViewTabs';

const useStyles = makeStyles({
  page: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  desk: { position: 'relative', display: 'flex', flexGrow: 1, minHeight: 0 },
  gridArea: { position: 'relative', flexGrow: 1, minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  grid: { position: 'absolute', inset: 0 },
  besidePane: { right: '6px' },
  paneArea: {
    boxSizing: 'border-box',
    flexShrink: 0,
    minWidth: '320px',
    overflowY: 'auto',
    overflowX: 'hidden',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { flexGrow: 1, width: 'auto !important', minWidth: 0, borderLeft: 'none' },
  },
  away: { display: 'none' },
  // The grid must keep its size: without one it complains and loses its place.
  behind: { position: 'absolute', inset: 0, visibility: 'hidden' },
});

/** First width of the pane in pixels: what Excel gives a task pane on a usual screen, and a little more. */
const PANE_WIDTH = 380;

/** The whole page. */
export function App({ workbench }: { readonly workbench: Workbench }) {
  return (
    <WorkbenchProvider value={workbench}>
      <Page workbench={workbench} />
    </WorkbenchProvider>
  );
}

function Page({ workbench }: { readonly workbench: Workbench }) {
  const styles = useStyles();
  const t = useTexts();
  const { fileName, language, theme, view, paneShown } = useWorkbenchState();
  const shownTheme = useTheme(theme);
  const dark = useDark(theme);
  const narrow = useNarrow();
  const [paneWidth, setPaneWidth] = useState(PANE_WIDTH);
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => followRegions(true), []);
  useEffect(() => (page.current ? keepFocus(page.current) : undefined), []);

  useEffect(() => {
    if (grid.current && pane.current) void workbench.start(grid.current, pane.current);
  }, [workbench]);
  useEffect(() => workbench.setDark(dark), [workbench, dark]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = fileName === null ? t('title') : `${fileName} · ${t('title')}`;
  });

  const gridAway = narrow && view !== 'grid';
  const paneAway = narrow ? view !== 'pane' : !paneShown;
  return (
    <FluentProvider theme={themes[shownTheme]} lang={language}>
      <DropZone>
        <div ref={page} className={styles.page}>
          <SkipLinks />
          <TopBar narrow={narrow} />
          <NoticeBar />
          <ReadingBar />
          {narrow && <ViewTabs />}
          <div className={styles.desk}>
            <section className={mergeClasses(styles.gridArea, gridAway && styles.behind)} aria-label={t('grid')}>
              <div ref={grid} {...REGION} className={mergeClasses(styles.grid, !narrow && paneShown && styles.besidePane)} />
              <StuckHeads />
              <MarkTip />
              <FindBar />
              <OpeningCover />
              {!narrow && paneShown && <Splitter width={paneWidth} onChange={setPaneWidth} />}
            </section>
            <div ref={pane} className={mergeClasses(styles.paneArea, paneAway && styles.away)} style={{ width: paneWidth }} />
          </div>
        </div>
        <CellMenu />
        <Said />
        <UnsavedDialog />
      </DropZone>
    </FluentProvider>
  );
}
