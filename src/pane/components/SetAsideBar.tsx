import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';

/** What the workbook keeps that is damaged: set aside, while everything else goes on. */
export function SetAsideBar() {
  const { say } = useSpeech();
  const { setAside } = usePaneState();
  return setAside.map((said) => (
    <MessageBar key={said['zh-CN']} intent="warning" layout="multiline">
      <MessageBarBody>{say(said)}</MessageBarBody>
    </MessageBar>
  ));
}
