import { FluentProvider } from '@fluentui/react-components';
import type { Language } from '../../core/localized';
import type { PaneController } from '../controller/pane-controller';
import { SpeechProvider } from '../i18n';
import type { Messages } from '../messages/catalogue';
import { ControllerProvider } from '../pane-context';
import { themes, type ThemeChoice } from '../theme/themes';
import { useTheme } from '../theme/use-theme';
import { PaneFrame } from './PaneFrame';

interface PaneProps {
  readonly controller: PaneController;
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Texts other than the language's own, for tests. */
  readonly messages?: Messages;
}

/** The whole task pane. */
export function Pane({ controller, language, theme, messages }: PaneProps) {
  return (
    <FluentProvider theme={themes[useTheme(theme)]} lang={language}>
      <SpeechProvider language={language} {...(messages ? { messages } : {})}>
        <ControllerProvider controller={controller}>
          <PaneFrame />
        </ControllerProvider>
      </SpeechProvider>
    </FluentProvider>
  );
}
