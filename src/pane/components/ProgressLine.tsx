import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    height: '4px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  known: { transitionProperty: 'width', transitionDuration: tokens.durationNormal },
  unknown: {
    width: '33%',
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(300%)' } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none', width: '100%', opacity: 0.5 },
  },
});

/** Progress of a task: how much of `total` is done, or only that something goes on where `total` is null. */
export function ProgressLine({ label, done, total }: { readonly label: string; readonly done: number; readonly total: number | null }) {
  const styles = useStyles();
  const percent = total ? Math.min(100, (done / total) * 100) : null;
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === null ? {} : { 'aria-valuenow': Math.round(percent) })}
    >
      <div
        className={mergeClasses(styles.bar, percent === null ? styles.unknown : styles.known)}
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
