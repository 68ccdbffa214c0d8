import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    height: '6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  fill: {
    height: '100%',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
});

/** How much of a whole is reached, as a drawing beside the figures (which say the same in words). */
export function Bar({ percent }: { readonly percent: number }) {
  const styles = useStyles();
  return (
    <div className={styles.track} aria-hidden>
      <div className={styles.fill} style={{ width: `${percent}%` }} />
    </div>
  );
}
