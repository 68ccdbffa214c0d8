import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { scrollToFinding } from './finding-focus';

const useStyles = makeStyles({
  row: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  step: { minWidth: '32px' },
  progress: { minWidth: '3em', textAlign: 'center', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  back: { marginLeft: 'auto' },
});

interface StepButtonsProps {
  /** Place of the shown finding, from 1. */
  readonly at: number;
  readonly of: number;
  readonly list: RefObject<HTMLElement | null>;
}

/** Previous and next finding, shown in the workbook, and how far one is; the focus stays on the button, so that it can be pressed again. */
export function StepButtons({ at, of, list }: StepButtonsProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const step = (direction: 1 | -1): void =>
    void controller.list.step(direction).then((finding) => finding && scrollToFinding(list.current, finding.id));
  return (
    <div className={styles.row} role="group" aria-label={t('findings.reviewing')}>
      <Button
        className={styles.step}
        appearance="subtle"
        size="small"
        aria-label={t('findings.previous')}
        title={t('findings.previous')}
        onClick={() => step(-1)}
      >
        ↑
      </Button>
      <span className={styles.progress} role="img" aria-label={t('findings.progress', { at, of })}>
        {at}/{of}
      </span>
      <Button
        className={styles.step}
        appearance="subtle"
        size="small"
        aria-label={t('findings.next')}
        title={t('findings.next')}
        onClick={() => step(1)}
      >
        ↓
      </Button>
      <Button className={styles.back} size="small" onClick={() => controller.list.set({ review: false })}>
        {t('findings.list')}
      </Button>
    </div>
  );
}
