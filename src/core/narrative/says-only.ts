import { isName } from './masked-text';

/** Words before a figure that say nothing of what it is. */
const FILLERS =
  /20\d\d年度?|截[至止]|12月(?:31日|[底末])?|年[底末]|[本全当该此]?年度?|[本该此]?项目|[我本](?:单位|局|院|校|中心|部门|委|厅|站|所)|单位|部门|整体|总体|共计?|合计|总计|已经?|均|全部|分别|为|是|即|达到?|实际|资金|经费|其中|(?:资金)?来源|下达|批复|核定|安排|\(\d{1,3}(?:\.\d{1,2})?分\)|[的在中了]|[:"'()、·≥≤=<>-]/g;
/** A longer lead is a sentence: its subject is not looked for. */
const LONGEST = 60;

/** What is left of a lead without the words that are known and those that say nothing; null where it is too long to tell. */
function remainder(lead: string, known: readonly RegExp[] = []): string | null {
  if (lead.length > LONGEST) return null;
  const bare = known.reduce((text, pattern) => text.replace(pattern, ''), lead);
  return [...bare.replace(FILLERS, '')].filter((character) => !isName(character)).join('');
}

/** Whether a lead holds nothing but what is known and what says nothing. */
export function saysOnly(lead: string, known: readonly RegExp[]): boolean {
  return remainder(lead, known) === '';
}
