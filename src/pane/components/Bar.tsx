import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    display: 'flex',
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText', forcedColorAdjust: 'none', backgroundColor: 'Canvas' },
  },
  won: { backgroundColor: tokens.colorCompoundBrandBackground, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  /* Striped, so that it is told from what was won without its colour. */
  lost: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusDangerForeground1} 0 2px, transparent 2px 5px)`,
    '@media (forced-colors: active)': { backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 2px, transparent 2px 5px)' },
  },
});

interface BarProps {
  /** How long the bar is beside its neighbours, in per cent of the room. */
  readonly length?: number;
  /** Parts of the bar in per cent; what is left over is open. */
  readonly won: number;
  readonly lost?: number;
}

/** How much of a whole was won and lost, as a drawing beside the figures, which say the same in words. */
export function Bar({ length = 100, won, lost = 0 }: BarProps) {
  const styles = useStyles();
  return (
    <div className={styles.track} style={{ width: `${length}%` }} aria-hidden>
      <div className={styles.won} style={{ width: `${won}%` }} />
      <div className={styles.lost} style={{ width: `${lost}%` }} />
    </div>
  );
}
