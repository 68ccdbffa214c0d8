import type { FillStyle } from '../../core/plan/types';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { Note } from './Note';
import { Radios } from './Radios';

const STYLES: readonly FillStyle[] = ['formula', 'native', 'value'];

/** How scores are written; another choice makes the preview anew and is kept for next time. */
export function FillStyleChoice({ style, includeUnsure, disabled }: { readonly style: FillStyle; readonly includeUnsure: boolean; readonly disabled: boolean }) {
  const { t } = useSpeech();
  const controller = useController();
  const { liveFunctions } = controller.abilities;
  const offered = STYLES.filter((one) => one !== 'formula' || liveFunctions);
  const choose = (value: string): void => {
    const chosen = STYLES.find((one) => one === value);
    if (!chosen) return;
    void controller.memory.change({ fillStyle: chosen });
    void controller.plans.preview({ kind: 'fill', style: chosen, includeUnsure });
  };
  return (
    <>
      <Radios label={t('fill.style')} hint={t(`fill.style.${style}.hint`)} value={style} disabled={disabled} entries={offered.map((one) => [one, t(`fill.style.${one}`)])} onPick={choose} />
      {!liveFunctions && <Note tone="info">{t('fill.noFunctions')}</Note>}
    </>
  );
}
