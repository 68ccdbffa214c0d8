import type { FormStyle } from '../../core/forms/types';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { Radios } from './Radios';

/** How the computed cells of a new form are written. Functions of the product are offered where they calculate. */
export function FormStyleChoice({
  style,
  disabled,
  onPick,
}: {
  readonly style: FormStyle;
  readonly disabled: boolean;
  readonly onPick: (style: FormStyle) => void;
}) {
  const { t } = useSpeech();
  const { liveFunctions } = useController().abilities;
  const offered: readonly FormStyle[] = liveFunctions ? ['native', 'formula'] : ['native'];
  if (offered.length === 1) return null;
  return (
    <Radios
      label={t('forms.style')}
      hint={t(`forms.style.${style}.hint`)}
      value={style}
      disabled={disabled}
      entries={offered.map((one) => [one, t(`forms.style.${one}`)])}
      onPick={(value) => onPick(value === 'formula' ? 'formula' : 'native')}
    />
  );
}
