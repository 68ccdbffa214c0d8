import type { TextFinding } from '../../../core/report/text-report';
import { CellLink } from '../CellLink';
import { SideBySide } from './SideBySide';
import { useFilesSpeech } from './use-files-speech';

/** What a text says otherwise than the tables: sentence and figure beside what the table says, with the way to the cell. */
export function TextFindings({ findings }: { readonly findings: readonly TextFinding[] }) {
  const { f, say } = useFilesSpeech();
  const all = findings.map(({ id, severity, paragraph, sentence, found, expected, message, against }) => ({
    id,
    severity,
    message: say(message),
    sides: [
      { name: f('text.said', { paragraph }), figure: found, places: [sentence] },
      {
        name: f('text.stated'),
        figure: expected,
        places: against.map(({ sheet, cell }) => <CellLink key={`${sheet}!${cell}`} sheet={sheet} cell={cell} />),
      },
    ],
  }));
  return <SideBySide name={f('text.list')} all={all} />;
}
