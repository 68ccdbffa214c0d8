import { Decimal, ONE } from '../decimal';
import { factors, figuresAgree } from './figures-agree';
import { contradiction, placed } from './contradict';
import { corroborates } from './corroboration';
import { byYear, doubtOf, type Member, type Project } from './group-projects';
import type { Contradiction, FigureFact, TableFacts } from './types';

/** Figures of a project that its tables may state several times. */
const FIGURES = ['initial', 'adjusted', 'executed', 'score'] as const;
type ProjectFigureName = (typeof FIGURES)[number];

function figureOf({ funds, score }: TableFacts, what: ProjectFigureName): FigureFact | null {
  return what === 'score' ? score : (funds.find(({ line, column }) => line === 'total' && column === what) ?? null);
}

/** The first member before this one that states the figure, one of its own kind before others. */
function earlier(members: readonly Member[], own: number, what: ProjectFigureName): Member | null {
  const before = members.slice(0, own).filter(({ at }) => figureOf(at.table, what) !== null);
  return before.find(({ at }) => at.table.kind === members[own]!.at.table.kind) ?? before[0] ?? null;
}

interface Compared {
  readonly what: ProjectFigureName;
  readonly mine: FigureFact;
  readonly theirs: FigureFact;
  readonly agrees: boolean;
}

function compare(own: TableFacts, other: TableFacts): readonly Compared[] {
  return FIGURES.flatMap((what) => {
    const [mine, theirs] = [figureOf(own, what), figureOf(other, what)];
    if (!mine || !theirs) return [];
    return [
      { what, mine, theirs, agrees: figuresAgree(mine, theirs, what === 'score' ? [ONE, ONE] : factors(own.amountUnit, other.amountUnit)) },
    ];
  });
}

const NAMES: Readonly<Record<ProjectFigureName, readonly [string, string]>> = {
  initial: ['年初预算数', 'initial budget'],
  adjusted: ['全年预算数', 'full-year budget'],
  executed: ['全年执行数', 'executed amount'],
  score: ['总分', 'total score'],
};

/**
 * Figures of a project that tables of different workbooks state differently; those of one workbook are compared by the rule on
 * workbooks. Regions' tables state parts and are left out. An error where nothing is doubtful and another figure agrees.
 */
export function* sameFigures(project: Project): Iterable<Contradiction> {
  for (const members of byYear(project).values()) {
    const whole = members.filter(({ at }) => !at.table.identity.regional);
    for (const [at, member] of whole.entries()) {
      for (const what of FIGURES) {
        const first = earlier(whole, at, what);
        if (!first || first.at.file === member.at.file) continue;
        const [own, other] = [member.at.table, first.at.table];
        const all = compare(own, other);
        const figure = all.find((each) => each.what === what && !each.agrees);
        if (!figure) continue;
        const agreeing = all.some((each) => each.agrees && !new Decimal(each.mine.value).isZero());
        // Where nothing agrees they may be two projects of one name, or two drafts; a plan has but one figure.
        if (!agreeing && (own.kind === other.kind || doubtOf(first, member) !== null || !corroborates(own, other))) continue;
        const certain = own.kind === other.kind && agreeing;
        const [name, nameEn] = NAMES[what];
        const unit = (table: TableFacts): string => (what === 'score' ? '分' : table.amountUnit);
        yield contradiction({
          rule: 'cross/inconsistent',
          severity: certain ? 'error' : 'warning',
          message: certain ? 'inconsistent' : 'doubtful',
          params: {
            project: project.name,
            what: name,
            whatEn: nameEn,
            found: figure.mine.text,
            expected: figure.theirs.text,
            unit: unit(own),
            otherUnit: unit(other),
          },
          own: placed(member.at, figure.mine),
          others: [placed(first.at, figure.theirs)],
          expected: figure.theirs.text,
          doubt: doubtOf(first, member),
          unsure: figure.mine.unsure || figure.theirs.unsure,
        });
      }
    }
  }
}
