/** What is told in the passive: "démentie par la direction", "accused by prosecutors of", "put at 35 by the ministry". */

import { isAnonymous } from './anonymity.ts';
import type { Candidate } from './candidate.ts';
import type { SayingVerb } from './language.ts';
import { agentBehind, isAboutNews, isInsertion, isPassive } from './news-participle.ts';
import { isName, phraseFrom, type Range } from './noun-phrase.ts';
import { speakerKind } from './speaker-kind.ts';
import { mentions, textAt, type View } from './view.ts';

/** "La rumeur, démentie dès lundi par la direction", "the news was confirmed by": a participle, and who says so behind it. */
export function toldBy(view: View, at: number): Candidate | null {
  const { lang } = view;
  const reading = lang.verbs.get(textAt(view, at))?.find(({ verb, tense }) => tense === 'participle' && isReport(verb));
  if (!reading) return null;
  const { lemma } = reading.verb;
  const by = ASSESSED.test(lemma) ? assessorBehind(view, at) : agentBehind(view, at);
  if (by < 0) return null;
  if (isUntold(view, at) || (NAMED.test(lemma) && !isNamedAs(view, by))) return null;
  const source = phraseFrom(view, by + 1, ACCUSED.test(lemma) ? chargeBehind(view, by) : undefined);
  if (!source || speakerKind(view, source) === 'other' || !tellsBy(view, at, lemma, source)) return null;
  return {
    cue: { from: at, to: at + 1 },
    source,
    cueType: 'saying_verb',
    verbClass: reading.verb.verbClass,
    negated: false,
    anonymous: isAnonymous(view, source),
    outer: [],
    lemma: reading.verb.lemma,
  };
}

function isReport({ verbClass, lemma }: SayingVerb): boolean {
  return (
    verbClass === 'denial' ||
    TOLD.test(lemma) ||
    ACCUSED.test(lemma) ||
    CLAIMED.test(lemma) ||
    NAMED.test(lemma) ||
    ADDRESSED.test(lemma) ||
    ASSESSED.test(lemma)
  );
}

/** "N'a pas pu être confirmée par une source indépendante", "has not been confirmed by": nobody told it. */
function isUntold({ lang, tokens }: View, participle: number): boolean {
  for (let at = participle - 1; at > participle - 6 && tokens[at]?.kind === 'word'; at -= 1)
    if (lang.negations.has(tokens[at]?.text ?? '')) return true;
  return false;
}

/** Whether what the participle says of its subject is told by the source behind it, not done by it. */
function tellsBy(view: View, at: number, lemma: string, source: Range): boolean {
  if (NAMED.test(lemma) || ADDRESSED.test(lemma) || ASSESSED.test(lemma)) return true;
  if (ACCUSED.test(lemma)) return source.to === chargeBehind(view, source.from);
  if (CLAIMED.test(lemma))
    return mentions(view, { from: Math.max(0, at - REACH_OF_ATTACK), to: at }, (word) => ATTACK.test(word));
  if (isInsertion(view, at) || isAboutNews(view, at)) return true;
  return TOLD.test(lemma) && isPassive(view, at) && !mentions(view, source, (word) => DECIDING.test(word));
}

const TOLD = /^(confirmer|annoncer|révéler|dévoiler|affirmer|confirm|announce|disclose|reveal)$/;

/** Bodies that confirm by deciding: "the sentence was confirmed by the court". */
export const DECIDING =
  /^(court|courts|cour|cours|tribunal|tribunaux|judges?|juges?|magistrates?|magistrats?|jury|jurors|jurés|senate|sénat|assembly|assemblée|parliament|parlement|council|conseil)$/;

/** Somebody is told: "were told by the army to leave". */
const ADDRESSED = /^(tell|inform|warn|informer|avertir|prévenir|alerter)$/;

/** "The victims were named by police as Karl and Ines Odell". */
const NAMED = /^(name|identify)$/;

/** A name behind "as", behind whoever gives it. */
function isNamedAs(view: View, by: number): boolean {
  const namer = phraseFrom(view, by + 1);
  return namer !== null && textAt(view, namer.to) === 'as' && isName(view, namer.to + 1);
}

/** "The men are accused by prosecutors of killing": who accuses, and of what. */
const ACCUSED = /^(accuse|accuser|soupçonner)$/;

/** Where "of killing", "d'avoir tué" starts behind who accuses; -1 where nothing is charged. */
function chargeBehind(view: View, from: number): number {
  for (let i = from + 1; i < from + REACH_OF_CHARGE && view.tokens[i]?.kind === 'word'; i += 1)
    if (/^(of|de|d')$/.test(textAt(view, i)) && view.lang.isInfinitive(textAt(view, i + 1))) return i;
  return -1;
}

const REACH_OF_CHARGE = 10;

/** "The ambush was claimed by a little-known group": an attack, not a title. */
const CLAIMED = /^(claim|revendiquer)$/;

const ATTACK =
  /^(attacks?|ambush(es)?|bombings?|killings?|raids?|strikes?|shootings?|blasts?|explosions?|attentats?|attaques?|embuscades?|assassinats?|enlèvements?|kidnappings?|fusillades?|frappes?)$/;

/** How far before "claimed by" the attack is named. */
const REACH_OF_ATTACK = 8;

const ASSESSED = /^(estimer|évaluer|chiffrer|estimate|put)$/;

/** Where "by" stands behind a figure: "put at 35 by the ministry"; -1 where none does. */
function assessorBehind(view: View, at: number): number {
  if (!/^(à|at)$/.test(textAt(view, at + 1))) return -1;
  for (let i = at + 2; i < at + REACH_OF_ASSESSOR; i += 1) {
    if (!/^(word|number)$/.test(view.tokens[i]?.kind ?? '')) return -1;
    if (view.lang.by.has(textAt(view, i)))
      return /^(an|jour|mois|heure|habitant|personne)$/.test(textAt(view, i + 1)) ? -1 : i;
  }
  return -1;
}

/** How far behind an assessment the one who made it stands: "estimées à 4 millions d'euros par la chambre". */
const REACH_OF_ASSESSOR = 9;
