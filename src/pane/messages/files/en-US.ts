import type { FilesMessages } from './catalogue';

export const filesEnUS: FilesMessages = {
  'files.local': 'Files are read on this machine and not uploaded. .xlsx, .xlsm, .xls, .et and .ods can be used.',

  'template.why':
    'For tables filled in from a form that was sent out: the open workbook is held against that template. Names, rows, targets, points and formulas that the template fixed should be as they were; blank places are for the unit to fill in. Nothing has to be described: pick the file.',
  'template.pick': 'Pick a template…',
  'template.pickOther': 'Pick another template…',
  'template.after':
    'From then on every check holds the tables against it, until it is taken off. Departures are listed among the other issues.',
};
