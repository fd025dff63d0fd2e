/** What the rules need to know of a language. A folder per language holds it. */

import type { Candidate } from './candidate.ts';
import type { EvidenceKind, VerbClass } from './model.ts';
import type { Range } from './noun-phrase.ts';
import type { PatternHit, PatternTable } from './patterns.ts';
import type { View } from './view.ts';

export type Words = ReadonlySet<string>;

/** What may follow a saying verb, or must, for it to be one. */
export interface Frame {
  /** A clause: "que…", "that…". */
  clause: boolean;
  /** Any object: "annonce la fermeture". */
  object: boolean;
  /** Objects that are facts or reproaches only: "reconnaît sa responsabilité". */
  fact: boolean;
  /** An infinitive or gerund: "nie avoir…", "denies having…". */
  infinitive: boolean;
  /** Somebody, then what is held against them: "accuse X d'avoir…". */
  target: boolean;
  /** Counts with its reflexive pronoun only: "se défend". */
  reflexive: boolean;
  /** Also said of things that prove or show; needs somebody who can speak. */
  strict: boolean;
  /** Follows what is said, or a quotation, and nothing else: "soupire". */
  quoteOnly: boolean;
}

export interface SayingVerb {
  lemma: string;
  verbClass: VerbClass;
  frame: Frame;
}

export type Tense =
  | 'present'
  | 'past'
  | 'imperfect'
  | 'future'
  | 'conditional'
  | 'participle'
  | 'gerund'
  | 'infinitive';

/** One way to read a word form. English pasts are read as `past` and as `participle`. */
export interface Reading {
  verb: SayingVerb;
  tense: Tense;
  plural: boolean;
}

/** How clauses are told apart. */
export interface Clauses {
  /** Whether a finite verb stands at a position of a view; in doubt not. */
  isFinite: (view: View, at: number) => boolean;
  /** Each takes the next finite verb for a clause of its own. */
  openers: Words;
  /** Such words that a noun may follow as well: without a verb before the next comma they opened no clause. */
  looseOpeners: Words;
  /** Subjects that open one without any such word: "the mistake we made". */
  contacts: Words;
}

export interface Language {
  tag: string;
  verbs: ReadonlyMap<string, Reading[]>;
  /** First words of the verbs of several words among them. */
  phrasalVerbs: Words;
  patterns: PatternTable;
  /** Ways to take the floor: "took to Twitter", "a pris la parole". */
  stages: PatternTable;
  /** What may lead to a source without being a cue for sure. */
  hints: PatternTable;
  /** Saying verbs that also name acts: a hint only before a clause or quoted words. */
  acts: Words;
  /** Saying verbs that tell a common belief in the passive: "is believed to". */
  beliefs: Words;
  /** Words that start a noun phrase. */
  determiners: Words;
  indefinite: Words;
  /** Stand for people nobody could trace, without a noun: "certains", "many". */
  alone: Words;
  /** Join a noun to its complement: "de", "of", "'s". */
  of: Words;
  and: Words;
  /** Join a second verb to the subject of the first: "and", "puis". */
  joints: Words;
  prepositions: Words;
  /** Open a relative clause. */
  relatives: Words;
  /** Open another clause, and so end a noun phrase. */
  subordinators: Words;
  that: Words;
  /** Open an indirect question. */
  questions: Words;
  /** Days, months and words such as "hier". */
  time: Words;
  /** Adverbs that may stand between a verb and its subject or object. */
  adverbs: Words;
  subjectPronouns: Words;
  clitics: Words;
  reflexives: Words;
  negations: Words;
  /** Names nobody as subject: "on". */
  nobody: Words;
  impersonal: Words;
  have: Words;
  be: Words;
  /** Verb forms that are surely no nouns: they bound a noun phrase. */
  finite: Words;
  /** Null where the verbs are not known. */
  clauses: Clauses | null;
  /** Whether a past stands among the words from one position up to another; never where endings tell pasts for sure. */
  hasPast: (view: View, from: number, to: number) => boolean;
  /** Whether a word has the form of a past, be it a participle as well; never where endings tell pasts for sure. */
  isPastShape: (word: string) => boolean;
  /** Whether a word is a present of a common verb, be it a noun as well; for languages with `headlineCommas`. */
  isPresentForm: (word: string) => boolean;
  /** First and second person, and verbs that make a quotation a clause. */
  clauseWords: Words;
  /** Verb groups in a conditional that passes on what somebody else said. `hits` are the view's fixed expressions. */
  conditionals: (view: View, hits: readonly PatternHit[]) => Range[];
  /** Cues that need rules of the language's own: where the verb ends the sentence. */
  ownCues: (view: View) => Candidate[];
  isInfinitive(word: string): boolean;
  people: (word: string) => boolean;
  /** People who cannot be traced without a name: "un responsable", "residents". */
  untraceable: (word: string) => boolean;
  institutions: (word: string) => boolean;
  outlets: (word: string) => boolean;
  speechNouns: (word: string) => boolean;
  /** Nouns of telling that a clause follows: "the minister's claim that", singular and plural. */
  claimNouns: ReadonlyMap<string, VerbClass>;
  documents: (word: string) => boolean;
  factNouns: (word: string) => boolean;
  /** Visual material and documents. */
  evidence: (word: string) => EvidenceKind | null;
  /** Things a source has or gives when it publishes material. */
  publish: ReadonlyMap<string, 'finite' | 'participle' | 'both'>;
  show: Words;
  /** Prepositions that join what is told to a verb, also behind circumstances: "complained for years about". */
  obliques: ReadonlyMap<string, Words>;
  /** Objects behind which a saying verb says nothing: "dénoncer un traité", "said goodbye". */
  idioms: ReadonlyMap<string, Words>;
  /** Whom one tells something without becoming an outer link: "reporters". */
  audience: Words;
  /** Introduces the person or outlet told: "à", "to". */
  to: Words;
  /** By whom: "par", "by". */
  by: Words;
  /** Words of an outlet standing around the speaker: "cité par", "citant". */
  citedBy: Words;
  citing: Words;
  reportedBy: Words;
  /** What the author of a writing does with it, as a participle behind it: "published". */
  madeBy: Words;
  /** Who opens headlines with a colon, and whatever they stand before is what they say. */
  labels: Words;
  /** Subjects by which headlines are filed: "Budget: …". */
  topics: Words;
  /** The object of a verb may follow without "that": "said it would". */
  bareClause: boolean;
  /** The subject may follow its verb without a quotation: "rassure l'astronome". */
  inversion: boolean;
  /** Headlines put a comma for "and" between verbs: "Bank raises rates, says more to come". */
  headlineCommas: boolean;
}
