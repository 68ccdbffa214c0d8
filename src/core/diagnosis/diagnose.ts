import type { WorkbookFacts } from '../facts/workbook-facts';
import type { TableModel, WorkbookModel } from '../model/types';
import type { Policy } from '../scoring/types';
import { addTo } from '../grouped';
import { candidatesFor, hasOthers, type RelationIndex } from './candidates';
import { indexFigures } from './cause-evidence';
import { placeOf } from './spots';
import { accountRelations } from './relations/account-relations';
import { amountRelations } from './relations/amount-relations';
import { elsewhereRelations } from './relations/elsewhere-relations';
import { fundRelations } from './relations/fund-relations';
import { pointRelations } from './relations/point-relations';
import type { Candidate, Diagnosis, Relation } from './types';

/** By how much one cause must be likelier than the next: more than a bound or a policy says, less than a relation does. */
const MARGIN = 0.6;

/** Everything that the figures of a table must fulfil. */
export function relationsOf(table: TableModel, facts: WorkbookFacts, policy: Policy): readonly Relation[] {
  return [
    ...fundRelations(table, policy),
    ...pointRelations(table, policy),
    ...amountRelations(table),
    ...elsewhereRelations(table, facts),
    ...accountRelations(table, facts),
  ];
}

function indexRelations(relations: readonly Relation[]): RelationIndex {
  const byPlace = new Map<string, Relation[]>();
  for (const relation of relations) {
    for (const place of new Set(relation.spots.map(placeOf))) {
      const known = byPlace.get(place);
      if (known) known.push(relation);
      else byPlace.set(place, [relation]);
    }
  }
  return { byPlace, figures: indexFigures(relations) };
}

function standsOut(relation: Relation, [first, second]: readonly Candidate[]): boolean {
  const rivals = [...(second ? [second.score] : []), ...(hasOthers(relation) ? [relation.strength] : [])];
  return first !== undefined && rivals.every((score) => first.score - score >= MARGIN);
}

/** The candidates of which one is the cause, likeliest first: only the first where it stands out, else all that are about as likely. */
export function likeliest({ candidates, certain }: Pick<Diagnosis, 'candidates' | 'certain'>): readonly Candidate[] {
  const [first] = candidates;
  return first ? candidates.filter((each) => each === first || (!certain && first.score - each.score < MARGIN)) : [];
}

/** A diagnosis with its likely changes, and the places of which one must be changed for it and another to be one fact. */
interface Explained {
  readonly diagnosis: Diagnosis;
  /** Its place among the others. */
  readonly at: number;
  readonly likely: readonly Candidate[];
  readonly places: ReadonlySet<string>;
}

function explain(diagnosis: Diagnosis, at: number): Explained {
  const likely = likeliest(diagnosis);
  return {
    diagnosis,
    at,
    likely,
    places: new Set(diagnosis.relation.bound ? diagnosis.relation.spots.map(placeOf) : likely.map((each) => each.place)),
  };
}

/** Whether one change that is likely for both mends both: then they are one fact. */
function sameFact(one: Explained, other: Explained): boolean {
  if (one.diagnosis.relation.bound || (other.diagnosis.relation.bound && !one.diagnosis.certain)) return false;
  return one.likely.some((each) => other.places.has(each.place) && each.mends.includes(other.diagnosis.relation));
}

/** Of several broken relations the one to be told: no bound, what the form itself states, at the wrong cell, of the fewest figures. */
function tellsBetter(one: Diagnosis, other: Diagnosis): number {
  const atCause = ({ relation, candidates, certain }: Diagnosis): number =>
    certain && relation.stated && placeOf(relation.stated) === candidates[0]!.place ? 1 : 0;
  return (
    Number(one.relation.bound) - Number(other.relation.bound) ||
    Math.floor(other.relation.strength) - Math.floor(one.relation.strength) ||
    atCause(other) - atCause(one) ||
    one.relation.spots.length - other.relation.spots.length
  );
}

/** A score above its weight is told itself, with the cause that a sum is certain of, where that cause is the score: it is what a person sees at once. */
function toldAtCause(fact: readonly Diagnosis[]): readonly Diagnosis[] {
  const cause = fact.find(({ certain, relation }) => certain && !relation.bound)?.candidates[0];
  const own = fact.find(
    ({ relation }) => relation.bound && relation.strength >= 1 && relation.stated !== null && placeOf(relation.stated) === cause?.place,
  );
  return cause && own ? [{ ...own, candidates: [cause], certain: true }, ...fact.filter((each) => each !== own)] : fact;
}

/** Broken relations that one change explains, each group with the one to be told first. */
function groupFacts(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const all = diagnoses.map(explain);
  const byPlace = new Map<string, Explained[]>();
  for (const each of all) for (const place of each.places) addTo(byPlace, place, each);
  const open = new Set(all);
  const told: Diagnosis[] = [];
  for (const first of all) {
    if (!open.delete(first)) continue;
    const fact = [first];
    for (const member of fact) {
      // Only those that share a place with it can be one fact with it.
      const near = new Set([...member.places].flatMap((place) => byPlace.get(place)!.filter((other) => open.has(other))));
      const same = [...near].filter((other) => sameFact(member, other) || sameFact(other, member)).sort((one, other) => one.at - other.at);
      for (const each of same) {
        open.delete(each);
        fact.push(each);
      }
    }
    const sorted = toldAtCause(fact.map(({ diagnosis }) => diagnosis).sort(tellsBetter));
    const id = sorted[0]!.relation.id;
    sorted.forEach((each, rank) => told.push({ ...each, fact: id, rank }));
  }
  return told;
}

/**
 * Why the figures of a workbook contradict each other: for every broken relation the single changes that would mend it, ranked by what
 * else they mend or break and by what else speaks for them. By the relations' ids. Never fails.
 */
export function diagnose(workbook: WorkbookModel, facts: WorkbookFacts, policy: Policy): ReadonlyMap<string, Diagnosis> {
  const relations = workbook.tables.flatMap((table) => relationsOf(table, facts, policy));
  const broken = relations.filter((relation) => relation.broken);
  if (broken.length === 0) return new Map();
  const index = indexRelations(relations);
  const diagnoses = broken.map((relation): Diagnosis => {
    const candidates = candidatesFor(relation, index);
    return { relation, candidates, certain: standsOut(relation, candidates), fact: relation.id, rank: 0 };
  });
  return new Map(groupFacts(diagnoses).map((each) => [each.relation.id, each]));
}
