/** Excel's own limit. */
const LONGEST_SHEET = 31;

/** Names that sheets may have, made of any: none twice, in no case of letters. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((wanted) => {
    const plain = wanted.replace(/[[\]:*?/\\'\p{Cc}]+/gu, ' ').trim() || '_';
    for (let nth = 1; ; nth += 1) {
      const end = nth === 1 ? '' : `(${nth})`;
      const name = plain.slice(0, LONGEST_SHEET - end.length) + end;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
