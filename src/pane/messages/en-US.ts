import type { Messages } from './catalogue';

export const enUS: Messages = {
  'pane.title': 'Performance table check',

  'command.group': 'Commands',
  'command.check': 'Check workbook',
  'command.fill': 'Fill scores',
  'command.fill.hint': 'Work out scores, execution rates and totals by the scoring policy; preview first',
  'command.highlight': 'Mark issues',
  'command.highlight.hint': 'Colour the cells with issues and add comments',
  'command.clear': 'Clear marks',
  'command.clear.hint': 'Remove the colours and comments that this tool added; your own formats stay',
  'command.revert': 'Undo',
  'command.revert.hint': 'Take back what this tool wrote last',
  'command.more': 'More',
  'command.more.hint': 'Finalize, repair formulas, history, settings',

  'notice.cancelled': 'Cancelled. The workbook was not changed.',
  'notice.nothingToMark': 'There is nothing to mark.',
  'notice.noMarks': 'There are no marks of this tool in the workbook.',
  'notice.nothingToRepair': 'No formula needs repair.',
  'notice.nothingToRevert': 'There is nothing to undo.',

  'announce.noTables': 'Check finished. No performance table was found.',
  'announce.clean': 'Check finished. No issues in {tables} {tables|table|tables}.',
  'announce.checked': 'Check finished. {tables} {tables|table|tables}, {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}.',
  'announce.ignored': 'The issue at {cell} is now ignored.',
  'announce.restored': 'The issue is shown again.',
  'announce.applied': '{written} {written|cell|cells} written, {refused} not written.',
  'announce.reverted': '{restored} {restored|cell|cells} restored, {kept} left alone because they were changed since.',
};
