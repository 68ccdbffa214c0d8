import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StuckCell } from '../heads/table-heads';
import { useOverlay } from './use-workbench';

const useStyles = makeStyles({
  // Above the grid's canvas, beneath its own lists and editors.
  place: { position: 'absolute', zIndex: 9, overflow: 'hidden', pointerEvents: 'none' },
  strip: { position: 'absolute', overflow: 'hidden' },
  top: { left: 0, right: 0, top: 0 },
  left: { left: 0, bottom: 0, top: 0 },
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'safe center',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: '0 3px',
    lineHeight: 1.25,
    wordBreak: 'break-all',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    pointerEvents: 'auto',
  },
  header: {
    top: 0,
    height: '100%',
    justifyContent: 'center',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  name: { left: 0, width: '100%', borderRight: `2px solid ${tokens.colorNeutralStrokeAccessible}` },
});

/** Text of a cell at the usual size, before zooming, in pixels. */
const TEXT = 13;

/** Hands the wheel on to the sheet beneath. */
function scrollBeneath(event: React.WheelEvent<HTMLDivElement>): void {
  const { clientX, clientY, currentTarget, nativeEvent } = event;
  const canvas = currentTarget.ownerDocument.elementsFromPoint(clientX, clientY).find((element) => element instanceof HTMLCanvasElement);
  canvas?.dispatchEvent(new WheelEvent('wheel', nativeEvent));
}

/** Headers and names of rows of the table that shows, once they have scrolled away. The sheet holds the same texts: nothing here is for screen readers. */
export function StuckHeads() {
  const styles = useStyles();
  const { heads: view } = useOverlay();
  if (!view) return null;
  const {
    x,
    y,
    width,
    height,
    zoom,
    heads: { top, left, corner },
  } = view;
  const fontSize = `${Math.max(9, Math.round(TEXT * zoom))}px`;
  const across = ({ at, size }: StuckCell): React.CSSProperties => ({ left: at * zoom, width: size * zoom });
  const down = ({ at, size }: StuckCell): React.CSSProperties => ({ top: at * zoom, height: size * zoom });
  return (
    <div className={styles.place} style={{ left: x, top: y, width, height, fontSize }} aria-hidden data-stuck>
      {left && (
        <div className={mergeClasses(styles.strip, styles.left)} style={{ width: left.width * zoom }} onWheel={scrollBeneath}>
          {left.cells.map((cell) => (
            <div key={cell.at} className={mergeClasses(styles.cell, styles.name)} style={down(cell)}>
              {cell.text}
            </div>
          ))}
        </div>
      )}
      {top && (
        <div className={mergeClasses(styles.strip, styles.top)} style={{ height: top.height * zoom }} onWheel={scrollBeneath}>
          {top.cells.map((cell) => (
            <div key={cell.at} className={mergeClasses(styles.cell, styles.header)} style={across(cell)}>
              {cell.text}
            </div>
          ))}
          {left && (
            <div className={mergeClasses(styles.cell, styles.header)} style={{ left: 0, width: left.width * zoom }}>
              {corner}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
