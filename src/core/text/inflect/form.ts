/** Forms of a word: a beginning and the endings it may take, all folded. */

/** One family of forms: `stem` followed by one of `endings`; `ANY` stands for whatever follows. */
export interface Form {
  stem: string;
  endings: Endings;
}

export type Endings = ReadonlySet<string> | typeof ANY;

export const ANY = 'any ending';

/** The word as it stands. */
export const EXACT: ReadonlySet<string> = new Set(['']);

/** A set of endings written as a list; `-` is the empty one. */
export function endings(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map((ending) => (ending === '-' ? '' : ending)));
}

/** A rule about words that end in `ending`: what is cut off and what may follow instead. */
export interface Rule {
  /** Tested against the word in lower case, accents kept. */
  when: RegExp;
  /** How many folded letters to cut. */
  cut: number;
  endings: ReadonlySet<string>;
  /** Letters that must be left. Default 2. */
  least?: number;
}

/** The forms of the first rule that fits; null when none does. */
export function applyFirst(rules: readonly Rule[], raw: string, folded: string): Form | null {
  for (const rule of rules) {
    if (folded.length - rule.cut < (rule.least ?? 2) || !rule.when.test(raw)) continue;
    return { stem: rule.cut === 0 ? folded : folded.slice(0, -rule.cut), endings: rule.endings };
  }
  return null;
}

/** Irregular words: every member of a family stands for all of it. One family a line, folded. */
export function families(list: string): ReadonlyMap<string, ReadonlySet<string>> {
  const byMember = new Map<string, ReadonlySet<string>>();
  for (const line of list.trim().split('\n')) {
    const family = new Set(line.trim().split(/\s+/));
    for (const member of family) if (!byMember.has(member)) byMember.set(member, family);
  }
  return byMember;
}
