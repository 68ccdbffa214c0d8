import { Button } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import type { RefObject } from 'react';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { scrollToFinding } from './finding-focus';

/** Previous and next finding, shown in the workbook; the focus stays on the button, so that it can be pressed again. */
export function StepButtons({ list }: { readonly list: RefObject<HTMLElement | null> }) {
  const { t } = useSpeech();
  const controller = useController();
  const step = (direction: 1 | -1): void => void controller.step(direction).then((finding) => finding && scrollToFinding(list.current, finding.id));
  return (
    <>
      <Button appearance="subtle" size="small" icon={<ChevronUp20Regular />} aria-label={t('findings.previous')} title={t('findings.previous')} onClick={() => step(-1)} />
      <Button appearance="subtle" size="small" icon={<ChevronDown20Regular />} aria-label={t('findings.next')} title={t('findings.next')} onClick={() => step(1)} />
    </>
  );
}
