import type { filesZhCN } from './zh-CN';

export const filesEnUS: Readonly<Record<keyof typeof filesZhCN, string>> = {
  'files.local': 'Files are read on this machine and not uploaded. .xlsx, .xlsm, .xls, .et and .ods can be used.',

  'template.why':
    'For tables filled in from a form that was sent out: the open workbook is held against that template. Names, rows, targets, points and formulas that the template fixed should be as they were; blank places are for the unit to fill in. Nothing has to be described: pick the file.',
  'template.pick': 'Pick a template…',
  'template.pickOther': 'Pick another template…',
  'template.after':
    'From then on every check holds the tables against it, until it is taken off. Departures are listed among the other issues.',

  'text.why':
    'Figures of a report often differ from the table: a total copied wrong, yuan for 10,000 yuan. Paste the text or pick its file to hold it, figure by figure, against the target tables and self-evaluations of this workbook. Only figures that say what they are of are compared; of the others the number is told.',
  'text.box': 'Text of the report',
  'text.box.hint': 'Paste the whole report or a part of it, its paragraphs as they are.',
  'text.check': 'Check',
  'text.file': 'Pick the report (.docx, .txt)…',
  'text.pasted': 'Pasted text',
  'text.result': 'What came of it: {name}',
  'text.outdated': 'The workbook has changed since.',
  'text.again': 'Check again',
  'text.unnamed':
    'No figure was compared: those of the text do not say which item of the tables they are of, or speak of other projects than this workbook.',
  'text.said': 'Report (paragraph {paragraph})',
  'text.stated': 'Table',
  'text.list': 'Figures that differ',

  'draft.why':
    'A report is drafted (in Chinese, under the usual headings) from each self-evaluation of this workbook. Every figure comes from a cell and is listed with it at the end; what the table lacks is a place to fill, what may be misread a place to verify. Nothing is invented.',
  'draft.docx': 'Word document (.docx)',
  'draft.txt': 'Plain text (.txt)',
  'draft.saved':
    '“{name}” saved: {reports} {reports|report|reports}, {figures} {figures|place|places} from cells, {open} left to fill or to verify.',

  'together.why':
    'Pick further workbooks to be held against the open one: targets, points, funds and totals of the same project, sums of units and regions, this year and last year. All target tables and self-evaluations can be collected into a ledger as well.',
  'together.pick': 'Pick files…',
  'together.pickOther': 'Pick other files…',
  'together.result': 'What came of it',
  'together.files': 'This workbook and {n} {n|file|files}',
  'together.unread': '{n} {n|file was|files were} not read:',
  'together.noTables': 'No table was recognised in:',
  'together.list': 'Contradictions',
  'together.here': 'Here',
  'together.there': 'Compared with',
  'together.more': '… {n} in all',
  'together.outdated': 'This workbook has changed since.',
  'ledger.why':
    'The ledger has a sheet each for the summary, the ledger, all indicators, the ranking and what was not recognised; sums are formulas, amounts are in 10,000 yuan.',
  'ledger.save': 'Save the ledger (.xlsx)',
  'ledger.name': 'ledger.xlsx',
  'ledger.saved':
    '“{name}” saved: {rows} {rows|row|rows} in the ledger, {indicators} {indicators|indicator|indicators}, {unread} not recognised.',
  'own.title': "The unit's own forms",
  'own.why':
    'Pick workbooks or a folder: performance tables that are recognised, blank or half filled in, are listed below and inserted by one click. The files are read on this machine and not kept; macros, external links and drawings are not carried over.',
  'own.files': 'Pick workbooks…',
  'own.folder': 'Pick a folder…',
  'own.count': '{n} {n|form|forms} found.',
  'own.from': '{kind} · {file}',
  'own.and': ', ',
  'own.others': '{name}: {sheets} is no performance table and not listed.',
  'own.unread': '{name}: {why}',
};
