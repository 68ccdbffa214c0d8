import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { SeverityIcon } from '../../pane/components/SeverityMark';
import { useOverlay, useTexts, useWorkbenchState } from './use-workbench';

const useStyles = makeStyles({
  tip: {
    position: 'absolute',
    zIndex: 11,
    boxSizing: 'border-box',
    maxWidth: 'min(320px, 100% - 8px)',
    padding: '6px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    pointerEvents: 'none',
  },
  finding: { margin: 0 },
  severity: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    marginRight: '6px',
    verticalAlign: 'text-bottom',
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Findings told at a cell; the pane has all of them. */
const MOST = 2;
const GAP = 4;

/** What was found at the cell under the pointer: the same words as in the pane. Beneath the cell, or above it where there is no room. */
export function MarkTip() {
  const styles = useStyles();
  const t = useTexts();
  const { language } = useWorkbenchState();
  const { mark } = useOverlay();
  const tip = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const within = tip.current?.offsetParent;
    if (!mark || !tip.current || !within) return;
    const { offsetWidth: width, offsetHeight: height } = tip.current;
    const below = mark.box.y + mark.box.height + GAP;
    setPlace({
      left: Math.max(GAP, Math.min(mark.box.x, within.clientWidth - width - GAP)),
      top: below + height <= within.clientHeight ? below : Math.max(GAP, mark.box.y - height - GAP),
    });
  }, [mark, language]);
  if (!mark) return null;
  const { findings } = mark.cell;
  return (
    <div ref={tip} role="tooltip" className={styles.tip} style={place}>
      {findings.slice(0, MOST).map(({ id, severity, message }) => (
        <p key={id} className={styles.finding}>
          <span className={styles.severity}>
            <SeverityIcon severity={severity} />
            {t(severity)}
          </span>
          {message[language]}
        </p>
      ))}
      {findings.length > MOST && <p className={styles.more}>{t('moreAtCell', { count: String(findings.length - MOST) })}</p>}
    </div>
  );
}
