import ts from 'typescript';

/** A requirement set and the version of it: `ExcelApi 1.13`. */
export interface ApiSet {
  readonly name: string;
  /** Null for the old sets that have no versions (`Settings`): every Excel that can run the add-in has them. */
  readonly version: string | null;
}

const SET_NOTE = /\[\s*Api set:\s*([A-Za-z]+)\s+(\d+\.\d+)([^\]]*)\]/i;
const SET_LINK = /\*\*Requirement sets?\*\*:[^|]*\|\s*([A-Za-z]+)(?:\s+(\d+\.\d+))?\s*\}/;
const SETTING = /(\d+\.\d+)\s+for sett?(?:ing)?\b/;

/** Packages whose types say to which set each member belongs. */
export function isOfficeFile(fileName: string): boolean {
  return /@types\/(office-js|custom-functions-runtime)\//.test(fileName.replace(/\\/g, '/'));
}

/** Compares versions such as 1.9 and 1.13 by their numbers. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  return (a![0] ?? 0) - (b![0] ?? 0) || (a![1] ?? 0) - (b![1] ?? 0);
}

function commentOf(node: ts.Node): string {
  const text = node.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, node.pos) ?? [];
  return ranges.map((range) => text.slice(range.pos, range.end)).join('\n');
}

/** Sets of the other Office programs: a member that Excel shares with them is noted under theirs. */
const OTHER_PROGRAMS = /^(Mailbox|Word|PowerPoint|OneNote)/;

function setInComment(comment: string, written: boolean): ApiSet | null {
  const note = SET_NOTE.exec(comment);
  if (note && !OTHER_PROGRAMS.test(note[1]!)) {
    const setting = written ? SETTING.exec(note[3]!) : null;
    return { name: note[1]!, version: setting?.[1] ?? note[2]! };
  }
  const link = SET_LINK.exec(comment);
  return link && !/^Not$/.test(link[1]!) ? { name: link[1]!, version: link[2] ?? null } : null;
}

/** The set that a declaration of Microsoft's types names for itself, else for the class or enumeration around it. */
function setOfDeclaration(declaration: ts.Declaration, written: boolean): ApiSet | null {
  for (let node: ts.Node | undefined = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const set = setInComment(commentOf(node), written);
    if (set) return set;
  }
  return null;
}

/** The least demanding of a symbol's declarations (an overload may be newer than the member itself). */
export function setOfDeclarations(declarations: readonly ts.Declaration[], written: boolean): ApiSet | null {
  const sets = declarations
    .filter((entry) => isOfficeFile(entry.getSourceFile().fileName))
    .map((entry) => setOfDeclaration(entry, written));
  if (sets.includes(null)) return null;
  const sorted = (sets as ApiSet[]).sort((a, b) => compareVersions(a.version ?? '0.0', b.version ?? '0.0'));
  return sorted[0] ?? null;
}
