/** Videos, photos, satellite images and documents: who shows them, and what rests on them. */

import { isAnonymous } from './anonymity.ts';
import type { Candidate } from './candidate.ts';
import type { EvidenceKind } from './model.ts';
import { phraseFrom, type Range } from './noun-phrase.ts';
import type { PatternHit } from './patterns.ts';
import { speakerKind } from './speaker-kind.ts';
import { subjectBefore } from './subject.ts';
import { textAt, type View } from './view.ts';

export interface Material {
  range: Range;
  kind: EvidenceKind;
}

const SATELLITE = /^(satellites?|satellitaires?)$/;

/** Nouns of material with what directly qualifies them: "images de vidéosurveillance", "drone video". */
export function findMaterial(view: View): Material[] {
  const { lang } = view;
  const found: Material[] = [];
  for (let at = 0; at < view.tokens.length; at += 1) {
    const kind = view.tokens[at]?.kind === 'word' ? lang.evidence(textAt(view, at)) : null;
    if (kind === null || isQualifier(view, at)) continue;
    const range = lang.tag === 'en' ? withModifiers(view, at) : withComplement(view, at);
    found.push({ range, kind: kindOf(view, range, kind) });
    at = range.to - 1;
  }
  return found;
}

/** "Les arbitres vidéo", "un jeu vidéo": what kind of thing, not a video. */
function isQualifier(view: View, at: number): boolean {
  if (textAt(view, at) !== 'vidéo') return false;
  const before = textAt(view, at - 1);
  return view.lang.people(before) || /^(jeux?|assistance|arbitrage|clips?|art|écrans?|consoles?)$/.test(before);
}

function kindOf(view: View, { from, to }: Range, kind: EvidenceKind): EvidenceKind {
  for (let i = from; i < to; i += 1) {
    const text = textAt(view, i);
    if (SATELLITE.test(text)) return 'satellite';
    if (/^(vidéos?|vidéosurveillance|surveillance|footage|cctv)$/.test(text)) return 'video';
  }
  return kind;
}

/** French: adjectives and "de vidéosurveillance", "d'inspection" behind the noun. */
function withComplement(view: View, at: number): Range {
  const { lang } = view;
  let to = at + 1;
  for (let steps = 0; steps < 3; steps += 1) {
    const text = textAt(view, to);
    if (
      /^(satellites?|satellitaires?|aériennes?|internes?|vidéos?|amateurs?|confidentiels?|confidentielles?|officiels?|secrets?|judiciaires?|inédites?|exclusives?|uniques)$/.test(
        text,
      )
    )
      to += 1;
    else if (
      /^(de|d')$/.test(text) &&
      view.tokens[to + 1]?.kind === 'word' &&
      !lang.determiners.has(textAt(view, to + 1)) &&
      !view.tokens[to + 1]?.capital &&
      !lang.people(textAt(view, to + 1)) &&
      !lang.institutions(textAt(view, to + 1))
    )
      to += 2;
    else break;
  }
  return { from: at, to };
}

/** English: nouns and adjectives before it, back to the article. */
function withModifiers(view: View, at: number): Range {
  const { lang } = view;
  let from = at;
  while (from > 0 && at - from < 3 && view.tokens[from - 1]?.kind === 'word') {
    const text = textAt(view, from - 1);
    if (
      lang.determiners.has(text) ||
      lang.prepositions.has(text) ||
      lang.finite.has(text) ||
      lang.of.has(text) ||
      lang.publish.has(text) ||
      lang.subordinators.has(text) ||
      lang.verbs.has(text) ||
      /^(a|an|purported|alleged|graphic|new)$/.test(text)
    )
      break;
    from -= 1;
  }
  return { from, to: at + 1 };
}

/**
 * Who published or shows the material of a view: "documents seen by X". Where it is only looked at
 * ("on voit"), the cue has no source.
 */
export function findPublications(view: View, material: readonly Material[], hits: readonly PatternHit[]): Candidate[] {
  const found: Candidate[] = [];
  for (const item of material) {
    const candidate = publishedBy(view, item) ?? publishing(view, item) ?? showing(view, item);
    if (candidate && !found.some(({ cue }) => cue.from === candidate.cue.from)) found.push(candidate);
  }
  const seen = hits.find(({ role }) => role.kind === 'seen');
  if (found.length === 0 && seen && material.some(({ range }) => range.to <= seen.from))
    found.push(publication(view, { from: seen.from, to: seen.to }, null));
  return found;
}

/** "documents consultés par X montrent", "in a photo released by X". */
function publishedBy(view: View, { range }: Material): Candidate | null {
  const { lang } = view;
  for (let at = range.to; at < Math.min(range.to + 7, view.tokens.length - 2); at += 1) {
    if (view.tokens[at]?.kind === 'comma') continue;
    if (view.tokens[at]?.kind !== 'word') return null;
    const kind = lang.publish.get(textAt(view, at));
    if (!kind || kind === 'finite' || !lang.by.has(textAt(view, at + 1))) continue;
    const source = phraseFrom(view, at + 2);
    if (!source || speakerKind(view, source) === 'other') return null;
    return publication(view, { from: at, to: at + 2 }, source);
  }
  return null;
}

/** "La police a diffusé des images": an active verb of publishing before the noun. */
function publishing(view: View, { range }: Material): Candidate | null {
  const { lang } = view;
  for (let at = range.from - 1; at >= Math.max(0, range.from - 7); at -= 1) {
    const kind = lang.publish.get(textAt(view, at));
    if (!kind || kind === 'participle') continue;
    const start = groupStart(view, at);
    if (start < 0) return null;
    const source = subjectBefore(view, start);
    if (!source || speakerKind(view, source) === 'other') return null;
    return publication(view, { from: start, to: at + 1 }, source);
  }
  return null;
}

/** The auxiliary of a participle; the verb itself where it is finite; -1 in the passive. */
function groupStart(view: View, at: number): number {
  const { lang } = view;
  let start = at;
  while (start > 0 && (lang.adverbs.has(textAt(view, start - 1)) || lang.negations.has(textAt(view, start - 1))))
    start -= 1;
  const before = textAt(view, start - 1);
  if (lang.be.has(before)) return -1;
  if (lang.have.has(before)) return start - 1;
  if (lang.tag === 'en')
    return (lang.determiners.has(before) && !view.tokens[start - 1]?.capital) || lang.prepositions.has(before)
      ? -1
      : start;
  return lang.publish.get(textAt(view, at)) === 'finite' ? at : -1;
}

/** "Des images satellites de la société Orbiview montrent"; without an owner, nobody is named. */
function showing(view: View, { range }: Material): Candidate | null {
  const { lang } = view;
  for (let at = range.to; at < Math.min(range.to + 14, view.tokens.length); at += 1) {
    const token = view.tokens[at];
    if (token?.kind === 'comma') {
      at = behindInsertion(view, at);
      if (at < 0) return null;
    }
    if (token?.kind === 'stop') return null;
    if (!lang.show.has(textAt(view, at))) continue;
    const owner = lang.of.has(textAt(view, range.to)) ? phraseFrom(view, range.to + 1, at) : null;
    const named = owner && ['institution', 'name'].includes(speakerKind(view, owner)) ? owner : null;
    return publication(view, { from: at, to: at + 1 }, named);
  }
  return null;
}

/** "La photo, prise la veille, laisse voir": the verb behind the insertion that opens with the comma, or -1. */
function behindInsertion(view: View, comma: number): number {
  const close = view.tokens.findIndex(({ kind }, at) => at > comma && kind === 'comma');
  return close > 0 && view.lang.show.has(textAt(view, close + 1)) ? close + 1 : -1;
}

function publication(view: View, cue: Range, source: Range | null): Candidate {
  return {
    cue,
    source,
    cueType: 'publication',
    verbClass: 'neutral',
    negated: false,
    anonymous: source === null || isAnonymous(view, source),
    outer: [],
  };
}
