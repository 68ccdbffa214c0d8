import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IStylesOptions,
} from 'docx';
import { unzipSync, strFromU8 } from 'fflate';
import type { Block, ReportDraft, Run } from '../../core/narrative/document';
import { copyMark } from '../../hosts/file/xlsx/mark-text';
import { visibleLine } from '../visible';
import { inMemory } from '../xlsx/book-bytes';
import { MARK_PART } from '../xlsx/book-parts';

/** A4 with the margins of official documents, in twentieths of a point. */
const PAGE = { size: { width: 11_906, height: 16_838 }, margin: { top: 2_098, bottom: 1_984, left: 1_588, right: 1_474 } };
const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
const [SONG, HEI, KAI] = ['宋体', '黑体', '楷体'] as const;
/** Half points: 二号, 三号, 四号, 小五. */
const [TITLE, HEADING, BODY, SMALL] = [44, 32, 28, 18] as const;
const LINE = { line: 420 };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '808080' };

const font = (name: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name, cs: 'Times New Roman' });

/** What everything is written in; runs say only in what they differ. */
const indent = (size: number) => ({ firstLine: size * 20 });
const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: font(SONG), size: BODY } },
    title: {
      run: { font: font(HEI), size: TITLE, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 400 } },
    },
    heading1: {
      run: { font: font(HEI), size: HEADING, color: '000000' },
      paragraph: { keepNext: true, spacing: { before: 160, after: 60, ...LINE }, indent: indent(HEADING) },
    },
    heading2: {
      run: { font: font(KAI), size: BODY, color: '000000' },
      paragraph: { keepNext: true, spacing: { before: 160, after: 60, ...LINE }, indent: indent(BODY) },
    },
  },
  paragraphStyles: [
    { id: 'Body', name: 'Report Body', basedOn: 'Normal', paragraph: { spacing: LINE, indent: indent(BODY) } },
    { id: 'Source', name: 'Report Source', basedOn: 'Normal', run: { size: SMALL } },
  ],
};

/** Text that hides nothing; a place to fill or to look at is seen at once. */
function textRun({ text, open }: Run): TextRun {
  return new TextRun({ text: visibleLine(text), ...(open ? { shading: { type: ShadingType.CLEAR, fill: 'FFF2CC', color: 'auto' } } : {}) });
}

function cell(text: string, width: number, head: boolean): TableCell {
  return new TableCell({
    width: { size: Math.round((TEXT_WIDTH * width) / 100), type: WidthType.DXA },
    ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'EDEDED', color: 'auto' } } : {}),
    children: [new Paragraph({ style: 'Source', children: [new TextRun({ text: visibleLine(text), ...(head ? { bold: true } : {}) })] })],
  });
}

function tableOf({ header, widths, rows }: Extract<Block, { kind: 'table' }>): Table {
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({ tableHeader: head, cantSplit: true, children: cells.map((text, at) => cell(text, widths[at]!, head)) });
  return new Table({
    layout: TableLayoutType.FIXED,
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map((width) => Math.round((TEXT_WIDTH * width) / 100)),
    borders: { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** Paragraphs of a text that may hold lines of its own. */
function paragraphs(runs: readonly Run[]): readonly Paragraph[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split(/\r?\n/).forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...run, text });
    });
  }
  return lines.filter((line) => line.length > 0).map((line) => new Paragraph({ style: 'Body', children: line.map(textRun) }));
}

function blockOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: block.runs.map(textRun) })];
    case 'heading':
      return [new Paragraph({ heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: [textRun(block)] })];
    case 'paragraph':
      return paragraphs(block.runs);
    case 'table':
      return [tableOf(block)];
  }
}

/** The first moment of 2000: when a draft was made is nobody's business, and the same tables give the same bytes. */
const ALWAYS = '2000-01-01T00:00:00Z';

/** The package written anew with nothing of the moment in it, and marked as ours as long as nobody changes it. */
async function settled(packed: Uint8Array): Promise<Uint8Array> {
  const parts = Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  return inMemory(async (zip) => {
    for (const [name, text] of parts) {
      const fixed =
        name === 'docProps/core.xml' ? text.replace(/(<dcterms:(?:created|modified)[^<>]{0,80}>)[^<]{0,40}/g, `$1${ALWAYS}`) : text;
      await zip.part(name, (sink) => sink.write(fixed));
    }
    const mark = copyMark(zip.sums());
    await zip.part(MARK_PART, (sink) => sink.write(mark));
    zip.end();
  });
}

/** Drafts as a .docx document, each on pages of its own. The same drafts give the same bytes. */
export async function docxBytes(drafts: readonly ReportDraft[]): Promise<Uint8Array> {
  const children = drafts.flatMap(({ blocks }, at) => [
    ...(at === 0 ? [] : [new Paragraph({ children: [new PageBreak()] })]),
    ...blocks.flatMap(blockOf),
  ]);
  const document = new Document({
    creator: 'PerfScore',
    lastModifiedBy: 'PerfScore',
    title: '绩效自评报告',
    styles: STYLES,
    sections: [{ properties: { page: PAGE }, children }],
  });
  return settled(await Packer.pack(document, 'uint8array'));
}
