const YEAR = /20\d\d(?=年)/g;
/** What tells of another year, or of plans. */
const OTHER = /去年|上一年|上年(?!度?(?:末)?结[转余])|以前年度|往年|历年|[下明次]一?年|同比|环比|[较比]上|近[三五]年|下一步/;
/** What tells of a part of the year. */
const PART = /上半年|下半年|季度|(?<!\d)(?:[1-9]|1[01])月/;

/**
 * Whether a clause tells of another time than the table's year. What was said before in its sentence goes on until the table's own
 * year is named. @param before what the clause before it told of
 */
export function otherTime(clause: string, year: number | null, before: boolean): boolean {
  if (OTHER.test(clause) || PART.test(clause)) return true;
  const years = (clause.match(YEAR) ?? []).map(Number);
  if (years.length === 0) return before;
  return year === null || years.some((each) => each !== year);
}
