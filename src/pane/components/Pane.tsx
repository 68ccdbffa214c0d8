import { FluentProvider, makeStyles } from '@fluentui/react-components';
import type { Language } from '../../core/localized';
import type { PaneController } from '../controller/pane-controller';
import { SpeechProvider } from '../i18n';
import type { Messages } from '../messages/catalogue';
import { ControllerProvider } from '../pane-context';
import { themes, type ThemeChoice } from '../theme/themes';
import { useTheme } from '../theme/use-theme';
import { PaneFrame } from './PaneFrame';

/** The theme's background reaches the end of the place that the page gives the pane. */
const useStyles = makeStyles({ provider: { minHeight: '100%' } });

interface PaneProps {
  readonly controller: PaneController;
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Texts other than the language's own, for tests. */
  readonly messages?: Messages;
}

/** The whole task pane. */
export function Pane({ controller, language, theme, messages }: PaneProps) {
  const styles = useStyles();
  return (
    <FluentProvider className={styles.provider} theme={themes[useTheme(theme)]} lang={language}>
      <SpeechProvider language={language} {...(messages ? { messages } : {})}>
        <ControllerProvider controller={controller}>
          <PaneFrame />
        </ControllerProvider>
      </SpeechProvider>
    </FluentProvider>
  );
}
