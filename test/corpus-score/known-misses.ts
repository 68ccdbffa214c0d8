import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Verdict } from './judge';

/** What is known to be misread of one table, and why, in a person's words. */
interface KnownMisses {
  readonly reason: string;
  readonly misses: readonly string[];
}

/** By the table's id. */
export type KnownMissList = Readonly<Record<string, KnownMisses>>;

const LIST = path.join(__dirname, 'known-misses.json');

export function readKnownMisses(): KnownMissList {
  return JSON.parse(readFileSync(LIST, 'utf8')) as KnownMissList;
}

export function writeKnownMisses(list: KnownMissList): void {
  writeFileSync(LIST, `${JSON.stringify(list, null, 2)}\n`);
}

/** The names of a table's misses, sorted; the same name as often as it occurs. */
export function missNames(verdict: Verdict): readonly string[] {
  return verdict.misses.map((miss) => `${miss.what} · ${miss.at}`).sort();
}

/** The list as it is now: reasons of the old one stay, a table that was not in it waits for its reason. */
export function recordMisses(verdicts: readonly Verdict[], old: KnownMissList): KnownMissList {
  const missed = verdicts.filter((verdict) => verdict.misses.length > 0);
  return Object.fromEntries(missed.map((verdict) => [verdict.id, { reason: old[verdict.id]?.reason ?? '', misses: missNames(verdict) }]));
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return names.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** How the misses differ from the recorded ones, a line each: `+` has appeared, `-` has gone; none where the list is true. */
export function changedMisses(verdicts: readonly Verdict[], known: KnownMissList): readonly string[] {
  const now = recordMisses(verdicts, known);
  const ids = [...new Set([...Object.keys(known), ...Object.keys(now)])].sort();
  return ids.flatMap((id) => {
    const [before, after] = [known[id]?.misses ?? [], now[id]?.misses ?? []];
    return [...without(after, before).map((name) => `+ ${id} · ${name}`), ...without(before, after).map((name) => `- ${id} · ${name}`)];
  });
}
