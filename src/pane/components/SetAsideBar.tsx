import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { Note } from './Note';

/** What the workbook keeps that is damaged: set aside, while everything else goes on. */
export function SetAsideBar() {
  const { say } = useSpeech();
  const { setAside } = usePaneState();
  return setAside.map((said) => (
    <Note key={said['zh-CN']} tone="warning">
      {say(said)}
    </Note>
  ));
}
