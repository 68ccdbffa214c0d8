import type { SheetDraft } from '../../core/forms/types';
import type { Language } from '../../core/localized';
import { cellName } from '../../core/snapshot/address';
import { NOTE_AUTHOR } from '../../hosts/file/xlsx/write/notes';
import { emptyVml, FreeBlocks, noteShapes } from '../../hosts/file/xlsx/write/vml';
import { visible } from '../visible';
import { HEAD, MAIN, RELATIONS, RELATIONS_END, RELATIONS_START } from './book-parts';
import { cellText } from './book-cells';

/** The parts that hold the notes of a sheet, by name. The boxes of each sheet have ids of their own block: `number` of the sheet. */
export function noteParts({ cells }: SheetDraft, number: number, language: Language): Readonly<Record<string, string>> {
  const noted = cells.flatMap(({ row, column, note }) => (note ? [{ row, column, text: note[language] }] : []));
  if (noted.length === 0) return {};
  const look = '<rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><family val="3"/><charset val="134"/></rPr>';
  const comments = noted.map(
    (cell) =>
      `<comment ref="${cellName(cell)}" authorId="0"><text><r>${look}<t xml:space="preserve">${cellText(visible(cell.text))}</t></r></text></comment>`,
  );
  const empty = emptyVml(number);
  const vml = (noteShapes(empty, noted, new FreeBlocks([number])) ?? []).reduceRight(
    (xml, { start, end, text }) => xml.slice(0, start) + text + xml.slice(end),
    empty,
  );
  return {
    [`xl/comments${number}.xml`]: `${HEAD}<comments xmlns="${MAIN}"><authors><author>${NOTE_AUTHOR}</author></authors><commentList>${comments.join('')}</commentList></comments>`,
    [`xl/drawings/vmlDrawing${number}.vml`]: vml,
    [`xl/worksheets/_rels/sheet${number}.xml.rels`]:
      `${RELATIONS_START}<Relationship Id="rId1" Type="${RELATIONS}/comments" Target="../comments${number}.xml"/>` +
      `<Relationship Id="rId2" Type="${RELATIONS}/vmlDrawing" Target="../drawings/vmlDrawing${number}.vml"/>${RELATIONS_END}`,
  };
}
