import { makeStyles } from '@fluentui/react-components';
import type { FinalizeStyle } from '../../service/engine-service';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { Radios } from './Radios';

const STYLES: readonly FinalizeStyle[] = ['native', 'value'];
const useStyles = makeStyles({ text: { margin: 0 } });

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
        entries={STYLES.map((one) => [one, t(`finalize.style.${one}`)])}
        onPick={(value) => void controller.plans.preview({ kind: 'finalize', style: value === 'value' ? 'value' : 'native' })}
      />
    </>
  );
}
