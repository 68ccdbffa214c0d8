import { sum, type Decimal } from '../../decimal';
import { agreement, amountTolerance } from '../../model/agreement';
import { AMOUNT_ROLES } from '../../model/fund-roles';
import type { Figure, FundColumnRole, FundLine } from '../../model/types';
import { GOVERNMENT_LEVEL, OWN_SOURCE, PLACE_SHARE, PROJECT_SPENDING, SPENDING_KIND } from '../../vocabulary/funds';
import { unclearParts } from './doubts';
import { fundLabel, outlineLevel } from './fund-words';

/** A funds block has no more lines than this; in a longer list no details are looked for. */
const MOST_LINES = 24;

/**
 * Decides which lines add up to the total. The first 其中 right after the total opens its sources; a later 其中, or a deeper
 * numbering, details the source above it. Where labels leave open whether the lines after it are sources or details, the
 * reading that agrees with the total is taken; where none agrees, the lines are marked as doubtful.
 */
export function settleLines(lines: readonly FundLine[]): FundLine[] {
  const plain = byLabels(lines);
  if (totalAgrees(plain)) return plain;
  const partial = withPartialSource(plain);
  if (partial || plain.length > MOST_LINES) return partial ?? plain;
  const readings = [...nestings(plain, false), ...divisions(plain)];
  const agreeing = readings.find(totalAgrees);
  if (agreeing) return agreeing;
  const kinds = kindsOfSpending(plain);
  if (kinds) return kinds;
  const nested = nestings(plain, true)[0] ?? plain;
  return nested.map((line, index) => (open(nested, index) ? { ...line, unsure: line.unsure ?? unclearParts(line.label.cell.row) } : line));
}

/** What the labels say by themselves. */
function byLabels(lines: readonly FundLine[]): FundLine[] {
  const second = secondBlock(lines);
  const levels = lines.map((line) => (line.role === 'total' ? null : outlineLevel(line.label.text)));
  const stated = levels.filter((level) => level !== null);
  const top = stated.length === 0 ? null : Math.min(...stated);
  return lines.map((line, index): FundLine => {
    if (second >= 0 && index >= second) return { ...line, role: 'of-which' };
    if (line.role === 'total') return lines.slice(0, index).some((other) => other.role === 'total') ? { ...line, role: 'source' } : line;
    const level = levels[index]!;
    if (level !== null && level > top!) return { ...line, role: 'of-which' };
    return line.role === 'of-which' && (lines[index - 1]?.role === 'total' || index === 0) ? { ...line, role: 'source' } : line;
  });
}

/** Where the same total is stated once more to be divided in another way (收入合计, then 支出合计); −1 where it is not. */
function secondBlock(lines: readonly FundLine[]): number {
  const first = lines.findIndex((line) => line.role === 'total');
  return lines.findIndex(
    (line, index) =>
      first >= 0 &&
      index > first + 1 &&
      line.role === 'total' &&
      AMOUNT_ROLES.some((role) => {
        const [one, other] = [value(lines[first]!, role), value(line, role)];
        return one !== null && other !== null && !one.isZero() && one.eq(other);
      }),
  );
}

/** A line that only its place makes a source: it follows a later 其中 without being 其他资金 or 上年结转. */
function open(lines: readonly FundLine[], index: number): boolean {
  const detail = lines.findLastIndex((line, at) => at < index && line.role === 'of-which');
  return (
    lines[index]!.role === 'source' &&
    detail > 0 &&
    lines.slice(detail + 1, index + 1).every((line) => line.role === 'source' && !OWN_SOURCE.test(line.label.text))
  );
}

/** Readings in which lines that follow a source, and together make it up, are its details; `strict`: two or more that can be by their names. */
function nestings(lines: readonly FundLine[], strict: boolean): FundLine[][] {
  const found: FundLine[][] = [];
  const extend = (from: number, read: readonly FundLine[]): void => {
    for (let parent = from; parent < lines.length - 1; parent++) {
      if (read[parent]!.role !== 'source') continue;
      for (let last = parent + 1; last < lines.length; last++) {
        const parts = lines.slice(parent + 1, last + 1);
        if (!partsMakeUp(lines[parent]!, parts) || (strict && (parts.length < 2 || parts.some((line) => OWN_SOURCE.test(line.label.text)))))
          continue;
        const nested = read.map((line, index): FundLine => (index > parent && index <= last ? { ...line, role: 'of-which' } : line));
        found.push(nested);
        extend(last + 1, nested);
      }
    }
  };
  extend(1, lines);
  return found.sort((a, b) => (strict ? details(b) - details(a) : 0));
}

function details(lines: readonly FundLine[]): number {
  return lines.filter((line) => line.role === 'of-which').length;
}

/** Readings in which the last lines divide the total once more, as shares of places or of another kind. */
function divisions(lines: readonly FundLine[]): FundLine[][] {
  const total = lines.find((line) => line.role === 'total');
  return lines.flatMap((_, from) => {
    if (!total || from < 2) return [];
    const rest = lines.slice(from);
    const places = rest.every((line) => PLACE_SHARE.test(fundLabel(line.label.text)) && !GOVERNMENT_LEVEL.test(fundLabel(line.label.text)));
    return places || (rest.length >= 2 && partsMakeUp(total, rest))
      ? [lines.map((line, index): FundLine => (index >= from ? { ...line, role: rest.every(isKind) ? 'kind' : 'of-which' } : line))]
      : [];
  });
}

/** Where the last lines are kinds of spending and those above them sources: the total is stated to be both sums, agree or not. */
function kindsOfSpending(lines: readonly FundLine[]): FundLine[] | null {
  const from = lines.findIndex((line) => isKind(line));
  const kinds = lines.slice(from);
  const bothKinds =
    kinds.some((line) => PROJECT_SPENDING.test(line.label.text)) && kinds.some((line) => !PROJECT_SPENDING.test(line.label.text));
  if (from < 1 || !bothKinds || !kinds.every(isKind) || !lines.slice(0, from).some((line) => line.role === 'source')) return null;
  return lines.map((line, index): FundLine => (index >= from ? { ...line, role: 'kind' } : line));
}

function isKind({ role, label }: FundLine): boolean {
  return role === 'source' && SPENDING_KIND.test(fundLabel(label.text));
}

/** The only source, named 其中 or beside the total, and smaller in every column, is a part of it: nothing says that it is all. */
function withPartialSource(lines: readonly FundLine[]): FundLine[] | null {
  const total = lines.find((line) => line.role === 'total');
  const sources = lines.filter((line) => line.role === 'source');
  const [only] = sources;
  if (!total || !only || sources.length > 1 || !(/^\s*其中/.test(only.label.text) || only.label.cell.row === total.label.cell.row))
    return null;
  const pairs = AMOUNT_ROLES.flatMap((role) => {
    const [whole, part] = [value(total, role), value(only, role)];
    return whole && part && !whole.isZero() ? [[whole, part] as const] : [];
  });
  const smaller = pairs.every(([whole, part]) => part.lt(whole));
  return smaller ? lines.map((line) => (line === only ? { ...line, role: 'of-which' } : line)) : null;
}

function value(line: FundLine, role: FundColumnRole): Decimal | null {
  return line.figures[role]?.value ?? null;
}

/** Whether lines add up to a stated amount, within what the digits of the column explain. */
function addsUp(stated: Figure, parts: readonly FundLine[], role: FundColumnRole): boolean {
  const figures = parts.flatMap((line) => (value(line, role) === null ? [] : [line.figures[role]!]));
  const decimals = Math.max(stated.decimals, ...figures.map((figure) => figure.decimals));
  return (
    agreement(stated.value!, sum(figures.map((figure) => figure.value!)), amountTolerance(decimals, figures.length)) !== 'contradiction'
  );
}

/** Whether the sources make up the total in every column, with or without the carry-over. */
export function totalAgrees(lines: readonly FundLine[]): boolean {
  const total = lines.find((line) => line.role === 'total');
  const sources = lines.filter((line) => line.role === 'source');
  if (!total || sources.length === 0) return true;
  return AMOUNT_ROLES.every((role) => {
    if (value(total, role) === null) return true;
    const stated = total.figures[role]!;
    return (
      addsUp(stated, sources, role) ||
      addsUp(
        stated,
        sources.filter((line) => !line.carryOver),
        role,
      )
    );
  });
}

function partsMakeUp(parent: FundLine, parts: readonly FundLine[]): boolean {
  const stated = AMOUNT_ROLES.filter((role) => value(parent, role)?.isZero() === false);
  return stated.length > 0 && stated.every((role) => addsUp(parent.figures[role]!, parts, role));
}
