import { plain, type Decimal } from '../decimal';
import type { Localized } from '../localized';
import { cellName } from '../snapshot/address';
import { perObject } from '../remember';
import { placeOf } from './spots';
import { slipBetween } from './slips';
import type { Evidence, Relation, Spot } from './types';
import { addTo } from '../grouped';

/** Figures of a workbook by their value. */
export type FigureIndex = ReadonlyMap<string, readonly Spot[]>;

/** Figures with fewer digits than this are found elsewhere by chance. */
const TELLING_DIGITS = 3;

/** Every figure that some relation names, by its value. */
export function indexFigures(relations: readonly Relation[]): FigureIndex {
  const seen = new Set<string>();
  const index = new Map<string, Spot[]>();
  for (const spot of relations.flatMap((relation) => relation.spots)) {
    const { value } = spot.figure;
    if (!value || value.isZero() || seen.has(placeOf(spot))) continue;
    seen.add(placeOf(spot));
    addTo(index, plain(value), spot);
  }
  return index;
}

function found(what: Localized, force: number): Evidence {
  return { what, force };
}

/** The same source in another column of the funds block: 2 in the initial budget, nothing in the full-year one. */
function besideInLine({ table, figure }: Spot, value: Decimal): readonly Evidence[] {
  const line = table.funds?.lines.find((each) => Object.values(each.figures).some((other) => other.cell === figure.cell));
  if (!line || value.isZero()) return [];
  const { initial, adjusted, executed } = line.figures;
  const twin = [initial, adjusted, executed].find((other) => other && other.cell !== figure.cell && other.value?.eq(value));
  if (!twin) return [];
  const cell = cellName(twin.cell);
  return [found({ 'zh-CN': `同一行的 ${cell} 也是 ${plain(value)}`, 'en-US': `${cell} in the same row is ${plain(value)}, too` }, 0.8)];
}

const ownPlaces = perObject(({ spots }: Relation): ReadonlySet<string> => new Set(spots.map(placeOf)));

function elsewhere(spot: Spot, relation: Relation, value: Decimal, index: FigureIndex): readonly Evidence[] {
  if (
    value
      .abs()
      .toFixed()
      .replace(/\D/g, '')
      .replace(/^0+|(?<!0)0+$/g, '').length < TELLING_DIGITS
  )
    return [];
  const own = ownPlaces(relation);
  const twin = (index.get(plain(value)) ?? []).find((other) => !own.has(placeOf(other)) && other.figure.cell.row !== spot.figure.cell.row);
  if (!twin) return [];
  const place = twin.table.sheet === spot.table.sheet ? cellName(twin.figure.cell) : placeOf(twin);
  return [found({ 'zh-CN': `${place} 也是 ${plain(value)}`, 'en-US': `${place} is ${plain(value)}, too` }, 0.6)];
}

/** What is typed where all of its kind is calculated was typed over; what a formula gives is what its parts give. */
function typing(spot: Spot, relation: Relation): readonly Evidence[] {
  if (!relation.stated || placeOf(relation.stated) !== placeOf(spot)) return [];
  const { figure } = spot;
  if (figure.formula) return [found({ 'zh-CN': '其公式没有算到全部各项', 'en-US': 'its formula does not take everything in' }, 0.6)];
  const others = relation.spots.filter((other) => placeOf(other) !== placeOf(spot) && other.figure.value && !other.figure.value.isZero());
  const calculated = others.filter((other) => other.figure.formula !== null);
  return others.length > 0 && calculated.length === others.length
    ? [found({ 'zh-CN': '各项是公式算出的，它是手工填写的', 'en-US': 'it was typed, while its parts are calculated' }, 0.8)]
    : [];
}

/** A total of 0 over parts that are something was not filled in. */
function leftOpen(spot: Spot, relation: Relation): readonly Evidence[] {
  const isStated = relation.stated !== null && placeOf(relation.stated) === placeOf(spot);
  const { value } = spot.figure;
  return isStated && value?.isZero() ? [found({ 'zh-CN': '各项已填而它是 0', 'en-US': 'it is 0 while its parts are filled in' }, 0.8)] : [];
}

/** As many others must have a value for it to be what one of their kind usually is. */
const ALIKE = 3;

/** How many of the figures that are added up have each value. */
const partsByValue = perObject(({ spots, stated }: Relation): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { figure } of spots)
    if (figure.value && figure !== stated?.figure) counts.set(plain(figure.value), (counts.get(plain(figure.value)) ?? 0) + 1);
  return counts;
});

/** The one figure that differs, where most of the others are what it would become: 8 points among twelve times 5. */
function unlikeOthers({ figure }: Spot, value: Decimal, relation: Relation): readonly Evidence[] {
  if (relation.workedOut || relation.bound || !figure.value || figure === relation.stated?.figure || value.isZero()) return [];
  const counts = partsByValue(relation);
  const alike = counts.get(plain(value)) ?? 0;
  if (alike < ALIKE || alike * 2 < relation.spots.length - 1 || counts.get(plain(figure.value)) !== 1) return [];
  return [
    found({ 'zh-CN': `其余多为 ${plain(value)}，只有它不同`, 'en-US': `most of the others are ${plain(value)}, it alone differs` }, 0.5),
  ];
}

/** Everything that makes a change of a figure likely, apart from the relations that it mends. */
export function evidenceFor(spot: Spot, value: Decimal, relation: Relation, index: FigureIndex): readonly Evidence[] {
  const slip = spot.figure.value && slipBetween(spot.figure.value, value);
  return [
    ...besideInLine(spot, value),
    ...(slip ? [found(slip.what, slip.force)] : []),
    ...elsewhere(spot, relation, value, index),
    ...typing(spot, relation),
    ...leftOpen(spot, relation),
    ...unlikeOthers(spot, value, relation),
  ];
}
