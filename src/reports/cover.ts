import { say, type Localized } from '../core/localized';
import type { FileReport, ReportTable, ReportTotal } from '../core/report/types';
import { verdictCounts, verdictOf, type Verdict, type VerdictCounts } from '../core/report/verdict';
import { COVER_WORDS } from './cover-words';
import type { Besides } from './report-writer';

/** A line of the cover: what it is, and what it says. */
export interface CoverLine {
  readonly term: Localized;
  readonly text: Localized;
}

/** What the lines of a cover tell, from the first on. */
export const COVER_TERMS = ['unit', 'project', 'file', 'date', 'policy', 'verdict'] as const;

type CoverTerm = (typeof COVER_TERMS)[number];

/** Names that are told one by one. */
const MOST_NAMES = 4;

function same(text: string): Localized {
  return { 'zh-CN': text, 'en-US': text };
}

/** Some names, and how many there are in all where these are more. */
function named(names: ReadonlySet<string>): Localized {
  const told = [...names].slice(0, MOST_NAMES);
  const both = { 'zh-CN': told.join('、'), 'en-US': told.join(', ') };
  if (names.size <= MOST_NAMES) return both;
  const words = say(COVER_WORDS.more, { n: `${names.size}` });
  return { 'zh-CN': both['zh-CN'] + words['zh-CN'], 'en-US': both['en-US'] + words['en-US'] };
}

function dayName(date: string): Localized {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => part.replace(/^0/, ''));
  return { 'zh-CN': `${year}年${month}月${day}日`, 'en-US': date };
}

/** What stands on the cover of a report, gathered file by file. */
export class CoverFacts {
  private counts: VerdictCounts = { tables: 0, errors: 0, warnings: 0, unread: 0, unfilled: 0, hidden: 0, failed: 0 };
  private readonly units = new Set<string>();
  private readonly projects = new Set<string>();
  private readonly files = new Set<string>();
  private readonly policies = new Set<string>();
  private policy: Localized;

  /** @param date the day of the check, `2026-03-01` */
  constructor(
    policy: { readonly name: Localized },
    private readonly date: string,
  ) {
    this.policy = policy.name;
  }

  add({ path, result, ignored, leftOut, profile }: FileReport): void {
    this.files.add(path.split(/[\\/]/).at(-1) ?? path);
    const own = profile?.profile.policy?.name;
    if (own && this.policies.size === 0) this.policy = own;
    this.policies.add(own?.['zh-CN'] ?? '');
    for (const table of result?.tables ?? []) {
      if (table.unit) this.units.add(table.unit);
      if (table.project) this.projects.add(table.project);
    }
    const counts = result && verdictCounts(result, (ignored?.errors ?? 0) + (leftOut?.errors ?? 0));
    const sum = (part: keyof VerdictCounts): number => this.counts[part] + (counts?.[part] ?? 0);
    this.counts = {
      tables: sum('tables'),
      errors: sum('errors'),
      warnings: sum('warnings'),
      unread: sum('unread'),
      unfilled: sum('unfilled'),
      hidden: sum('hidden'),
      failed: sum('failed') + (result ? 0 : 1),
    };
  }

  /** Adds what is told of all files together: it is no less an error for standing in two tables. */
  addBesides({ together, text }: Besides): void {
    const sum = (of: 'errors' | 'warnings'): number => this.counts[of] + (together?.summary[of] ?? 0) + (text?.summary[of] ?? 0);
    this.counts = { ...this.counts, errors: sum('errors'), warnings: sum('warnings') };
  }

  /** Over all files. */
  get verdict(): Verdict {
    return verdictOf(this.counts);
  }

  get lines(): readonly CoverLine[] {
    const texts: Readonly<Record<CoverTerm, Localized>> = {
      unit: this.units.size > 0 ? named(this.units) : COVER_WORDS.notStated,
      project: this.projects.size > 0 ? named(this.projects) : COVER_WORDS.notStated,
      file: named(this.files),
      date: dayName(this.date),
      policy: this.policies.size > 1 ? COVER_WORDS.severalPolicies : this.policy,
      verdict: this.verdict.text,
    };
    return COVER_TERMS.map((term) => ({ term: COVER_WORDS[term], text: texts[term] }));
  }
}

/** The score of a table as a report tells it, with its grade or that it is unfinished; empty where it has none. */
export function scoreText({ score, weight, open }: ReportTotal): Localized {
  if (open) return say(COVER_WORDS.soFar, { n: open.earned, of: open.countable });
  if (score === null) return same('');
  return same(weight === null ? score : `${score} / ${weight}`);
}

/** 优 / 良 / 中 / 差, or that there is none yet. */
export function gradeText({ grade, open }: ReportTotal): Localized {
  if (open) return open.errors.length > 0 ? COVER_WORDS.faulty : COVER_WORDS.unfinished;
  return grade?.name ?? same('');
}

/** The execution rate of a table's funds; empty where it has none. */
export function executionRate({ funds }: ReportTable): string {
  return funds?.percent ? `${funds.percent}%` : '';
}
