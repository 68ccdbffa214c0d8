import { sum, type Decimal } from '../../decimal';
import type { FundColumnRole, FundLine } from '../../model/types';

const AMOUNTS: readonly FundColumnRole[] = ['initial', 'adjusted', 'executed', 'amount', 'period'];

/**
 * Decides which lines add up to the total. The first 其中 right after the total opens its sources; a later 其中 details the
 * source above it. Lines without 其中 that follow a source and together make it up are its details too, where only that
 * reading agrees with the total.
 */
export function settleLines(lines: readonly FundLine[]): FundLine[] {
  const second = secondBlock(lines);
  const plain = lines.map((line, index): FundLine => {
    if (second >= 0 && index >= second) return { ...line, role: 'of-which' };
    if (line.role === 'total') return lines.slice(0, index).some((other) => other.role === 'total') ? { ...line, role: 'source' } : line;
    if (line.role === 'of-which') return lines[index - 1]?.role === 'total' || index === 0 ? { ...line, role: 'source' } : line;
    return line;
  });
  if (agrees(plain)) return plain;
  const partial = withPartialSource(plain);
  if (partial) return partial;
  for (let parent = 1; parent < plain.length - 1; parent++) {
    for (let last = plain.length - 1; last > parent; last--) {
      const nested = plain.map((line, index): FundLine => (index > parent && index <= last ? { ...line, role: 'of-which' } : line));
      if (partsMakeUp(plain[parent]!, plain.slice(parent + 1, last + 1)) && agrees(nested)) return nested;
    }
  }
  return plain;
}

/** Where the same total is stated once more to be divided in another way (收入合计, then 支出合计); −1 where it is not. */
function secondBlock(lines: readonly FundLine[]): number {
  const first = lines.findIndex((line) => line.role === 'total');
  return lines.findIndex((line, index) => first >= 0 && index > first + 1 && line.role === 'total' && AMOUNTS.some((role) => {
    const [one, other] = [value(lines[first]!, role), value(line, role)];
    return one !== null && other !== null && !one.isZero() && one.eq(other);
  }));
}

/** The only source, named 其中 or beside the total, and smaller in every column, is a part of it: nothing says that it is all. */
function withPartialSource(lines: readonly FundLine[]): FundLine[] | null {
  const total = lines.find((line) => line.role === 'total');
  const sources = lines.filter((line) => line.role === 'source');
  const [only] = sources;
  if (!total || !only || sources.length > 1 || !(/^\s*其中/.test(only.label.text) || only.label.cell.row === total.label.cell.row)) return null;
  const pairs = AMOUNTS.flatMap((role) => {
    const [whole, part] = [value(total, role), value(only, role)];
    return whole && part && !whole.isZero() ? [[whole, part] as const] : [];
  });
  const smaller = pairs.every(([whole, part]) => part.lt(whole));
  return smaller ? lines.map((line) => (line === only ? { ...line, role: 'of-which' } : line)) : null;
}

function value(line: FundLine, role: FundColumnRole): Decimal | null {
  return line.figures[role]?.value ?? null;
}

function known(values: readonly (Decimal | null)[]): Decimal[] {
  return values.filter((part): part is Decimal => part !== null);
}

function agrees(lines: readonly FundLine[]): boolean {
  const total = lines.find((line) => line.role === 'total');
  const sources = lines.filter((line) => line.role === 'source');
  if (!total || sources.length === 0) return true;
  return AMOUNTS.every((role) => {
    const stated = value(total, role);
    return stated === null || sum(known(sources.map((line) => value(line, role)))).eq(stated);
  });
}

function partsMakeUp(parent: FundLine, parts: readonly FundLine[]): boolean {
  const stated = AMOUNTS.map((role) => ({ role, whole: value(parent, role) })).filter((entry) => entry.whole !== null && !entry.whole.isZero());
  return stated.length > 0 && stated.every(({ role, whole }) => sum(known(parts.map((line) => value(line, role)))).eq(whole!));
}
