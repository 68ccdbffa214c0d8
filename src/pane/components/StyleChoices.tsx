import { makeStyles } from '@fluentui/react-components';
import type { FillStyle } from '../../core/plan/types';
import type { FinalizeStyle } from '../../service/engine-service';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { Note } from './Note';
import { Radios } from './Radios';

const FILL_STYLES: readonly FillStyle[] = ['formula', 'native', 'value'];
const FINALIZE_STYLES: readonly FinalizeStyle[] = ['native', 'value'];
const useStyles = makeStyles({ text: { margin: 0 } });

/** How scores are written; another choice makes the preview anew and is kept for next time. */
export function FillStyleChoice({
  style,
  includeUnsure,
  disabled,
}: {
  readonly style: FillStyle;
  readonly includeUnsure: boolean;
  readonly disabled: boolean;
}) {
  const { t } = useSpeech();
  const controller = useController();
  const { liveFunctions } = controller.abilities;
  const offered = FILL_STYLES.filter((one) => one !== 'formula' || liveFunctions);
  const choose = (value: string): void => {
    const chosen = FILL_STYLES.find((one) => one === value);
    if (!chosen) return;
    void controller.memory.change({ fillStyle: chosen });
    void controller.plans.preview({ kind: 'fill', style: chosen, includeUnsure });
  };
  return (
    <>
      <Radios
        label={t('fill.style')}
        hint={t(`fill.style.${style}.hint`)}
        value={style}
        disabled={disabled}
        entries={offered.map((one) => [one, t(`fill.style.${one}`)])}
        onPick={choose}
      />
      {!liveFunctions && <Note tone="info">{t('fill.noFunctions')}</Note>}
    </>
  );
}

/** 定稿: what becomes of the product's formulas, and why the receiver needs it. */
export function FinalizeStyleChoice({ style, disabled }: { readonly style: FinalizeStyle; readonly disabled: boolean }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  return (
    <>
      <p className={styles.text}>{t('finalize.why')}</p>
      <Radios
        label={t('finalize.style')}
        value={style}
        disabled={disabled}
        entries={FINALIZE_STYLES.map((one) => [one, t(`finalize.style.${one}`)])}
        onPick={(value) => void controller.plans.preview({ kind: 'finalize', style: value === 'value' ? 'value' : 'native' })}
      />
    </>
  );
}
