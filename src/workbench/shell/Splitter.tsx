import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTexts } from './use-workbench';

const LEAST = 320;
const MOST = 720;
const STEP = 20;

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    right: 0,
    width: '6px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    ':hover': { backgroundColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

function within(width: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.round(width)));
}

/** The edge between grid and pane: dragged, or moved with the arrow keys. */
export function Splitter({ width, onChange }: { readonly width: number; readonly onChange: (width: number) => void }) {
  const styles = useStyles();
  const t = useTexts();
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => event.currentTarget.setPointerCapture(event.pointerId);
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onChange(within(window.innerWidth - event.clientX));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const change = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (change === 0) return;
    event.preventDefault();
    onChange(within(width + change));
  };
  return (
    <div
      className={styles.bar}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('resize')}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
