import type { ReactNode } from 'react';
import type { TogetherCell, TogetherFinding } from '../../../core/report/together-report';
import { CellLink } from '../CellLink';
import { SideBySide } from './SideBySide';
import { useFilesSpeech } from './use-files-speech';

/** More cells of a side than this are not listed one by one. */
const SHOWN = 6;

/** A cell with its file, of the open workbook the way to it, and what it shows where that is not the figure over it. */
function Place({
  place: { file, sheet, cell, text },
  open,
  figure,
}: {
  readonly place: TogetherCell;
  readonly open: string;
  readonly figure: string;
}) {
  return (
    <>
      {file === open ? <CellLink sheet={sheet} cell={cell} /> : `${file} › ${sheet}!${cell}`}
      {text !== figure && ` ${text}`}
    </>
  );
}

/** What tables of different files say otherwise than each other, both sides beside each other. @param open name of the open workbook */
export function TogetherFindings({ findings, open }: { readonly findings: readonly TogetherFinding[]; readonly open: string }) {
  const { f, say } = useFilesSpeech();
  const places = (cells: readonly TogetherCell[], figure: string): readonly ReactNode[] => [
    ...cells
      .slice(0, SHOWN)
      .map((place) => <Place key={`${place.file}!${place.sheet}!${place.cell}`} place={place} open={open} figure={figure} />),
    ...(cells.length > SHOWN ? [f('together.more', { n: cells.length })] : []),
  ];
  const all = findings.map(({ id, severity, found, expected, message, cells, against }, at) => ({
    id: `${id} ${at}`,
    severity,
    message: say(message),
    sides: [
      { name: f('together.here'), figure: found, places: places(cells, found) },
      { name: f('together.there'), figure: expected, places: places(against, expected) },
    ],
  }));
  return <SideBySide name={f('together.list')} all={all} />;
}
