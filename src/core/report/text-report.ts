import type { Finding, Severity } from '../finding';
import { say, type Localized } from '../localized';
import { holdText, type TextContradiction } from '../narrative/hold-text';
import type { FileStatements } from '../narrative/types';
import { ruleById } from '../rules/registry';
import { cellsName } from '../narrative/cells-name';
import { doubtText } from '../together/contradict';
import type { TogetherCell } from './together-report';

/** What a text says otherwise than a table. */
export interface TextFinding extends Pick<Finding, 'rule' | 'severity' | 'found' | 'expected' | 'message'> {
  /** Stable for the same rule at the same paragraph and cell. */
  readonly id: string;
  /** Number of the paragraph, from 1 on, blank ones left out. */
  readonly paragraph: number;
  readonly sentence: string;
  /** The cells that say otherwise, or areas of them where a figure is added up or counted. */
  readonly against: readonly TogetherCell[];
  /** Why it is not certain that both speak of the same; null where it is. */
  readonly doubt: Localized | null;
}

/** A text held against the tables of all files. */
export interface TextReport {
  /** Name of the text's file. */
  readonly name: string;
  readonly paragraphs: number;
  /** Figures of the text that were compared, and those whose subject is not clear. */
  readonly compared: number;
  readonly uncompared: number;
  readonly findings: readonly TextFinding[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number };
}

/** A report in words, read: its paragraphs without the blank ones. */
export interface ReadText {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

function findingOf({
  rule,
  severity,
  message,
  params,
  paragraph,
  sentence,
  at,
  cells,
  found,
  expected,
  doubt,
}: TextContradiction): TextFinding {
  const { messages, title } = ruleById(rule)!;
  const [text, said] = [say(messages[message] ?? title, params), doubtText(doubt)];
  const against = cellsName(cells).map((cell): TogetherCell => ({ file: at.file, sheet: at.table.sheet, cell, text: '' }));
  return {
    id: `${rule}@${paragraph}:${found}!${at.file}!${at.table.sheet}!${against[0]?.cell ?? ''}`,
    rule,
    severity,
    paragraph,
    sentence,
    found,
    expected,
    doubt,
    message: { 'zh-CN': text['zh-CN'] + said['zh-CN'], 'en-US': text['en-US'] + said['en-US'] },
    // The cell of a figure shows what was expected; of several each shows a part.
    against: against.map((cell) => (against.length === 1 ? { ...cell, text: expected } : cell)),
  };
}

/** Holds a text against the tables of all files. In the order of the text. Never fails. */
export function textReport({ name, paragraphs }: ReadText, files: readonly FileStatements[], least: Severity = 'info'): TextReport {
  const { compared, uncompared, contradictions } = holdText(paragraphs, files);
  const findings = contradictions.filter(({ severity }) => ORDER.indexOf(severity) <= ORDER.indexOf(least)).map(findingOf);
  const count = (severity: Severity): number => findings.filter((each) => each.severity === severity).length;
  return {
    name,
    paragraphs: paragraphs.length,
    compared,
    uncompared,
    findings,
    summary: { errors: count('error'), warnings: count('warning'), infos: count('info') },
  };
}
