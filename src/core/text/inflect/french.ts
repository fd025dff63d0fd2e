/**
 * French: number and gender of nouns and adjectives; whole conjugation (third persons) of regular verbs that
 * stand in the infinitive or as past participle. Finite forms are left alone: "tire", "porte", "marche" are
 * nouns too. Rules look at the accented word, since "bloqué" is a participle where "bloque" may be anything.
 */

import { applyFirst, EXACT, endings, type Form, families, type Rule } from './form.ts';

const ER = endings('e es ent a ea eait eaient eant ait aient ant er era eront erait eraient erent ee ees');
const IR = endings('ir it issent issait issaient issant irent ira iront irait iraient i ie is ies');
const RE_D = endings('d dent dait daient dit dirent dra dront drait draient dant dre du due dus dues');
const TTRE = endings(
  't tent tait taient tit tirent ttre ttra ttront ttrait ttraient ttant tent ttent ttait ttaient ttit ttirent ttu ttue ttus ttues',
);
const METTRE = endings('et ettent ettait ettaient it irent ettra ettront ettrait ettraient ettant ettre is ise ises');
const PRENDRE = endings('end ennent enait enaient it irent endra endront endrait endraient enant endre is ise ises');
const UIRE = endings(
  'uit uisent uisait uisaient uisit uisirent uira uiront uirait uiraient uisant uire uite uits uites',
);
const ENIR = endings(
  'ient iennent enait enaient int inrent iendra iendront iendrait iendraient enant enir enu enue enus enues',
);
const VRIR = endings('re rent rait raient rit rirent rira riront rirait riraient rant rir ert erte erts ertes');
const NTIR = endings('t tent tait taient tant tir tit tirent tira tiront tirait tiraient ti tie tis ties');
const CEVOIR = endings('oit oivent evait evaient ut urent evra evront evrait evraient evant evoir u ue us ues');

const YER = endings(
  'ye yes yent ya yait yaient yant yer yera yeront yerait yeraient yerent yee yees ie ies ient iera ieront ierait ieraient',
);

const VERBS: readonly Rule[] = [
  { when: /[oua]yer$/, cut: 3, endings: YER },
  { when: /er$/, cut: 2, endings: ER },
  { when: /mettre$/, cut: 5, endings: METTRE, least: 1 },
  { when: /prendre$/, cut: 5, endings: PRENDRE, least: 2 },
  { when: /ttre$/, cut: 4, endings: TTRE },
  { when: /(?:en|er|on|an)dre$/, cut: 3, endings: RE_D },
  { when: /uire$/, cut: 4, endings: UIRE },
  { when: /[tv]enir$/, cut: 4, endings: ENIR, least: 1 },
  { when: /entir$/, cut: 3, endings: NTIR },
  { when: /(?:couv|ouv|off|souff)rir$/, cut: 3, endings: VRIR },
  { when: /cevoir$/, cut: 4, endings: CEVOIR },
  { when: /ir$/, cut: 2, endings: IR, least: 3 },
];

/** Participles that tell their verb: bombardé(e)(s), déployé, abattu(e)(s). */
const PARTICIPLES: readonly Rule[] = [
  { when: /[oua]yé$/, cut: 2, endings: YER },
  { when: /[oua]y(?:ée|és)$/, cut: 3, endings: YER },
  { when: /[oua]yées$/, cut: 4, endings: YER },
  { when: /é$/, cut: 1, endings: ER },
  { when: /(?:ée|és)$/, cut: 2, endings: ER },
  { when: /ées$/, cut: 3, endings: ER },
  { when: /ttu$/, cut: 3, endings: TTRE },
  { when: /ttu[es]$/, cut: 4, endings: TTRE },
  { when: /ttues$/, cut: 5, endings: TTRE },
];

const NUMBER = endings('- s');
const GENDER = endings('- e s es');
const AL = endings('l le les ux');
const IF = endings('f fs ve ves');
const EUX = endings('x se ses');
const EUSE = endings('x se ses r rs');
const EN = endings('- s ne nes');
const EL = endings('- s le les');
const X_NUMBER = endings('- x');
const GENDER_E = endings('e es');

/** Nouns in -é and -ée that are no participles; only their number changes. */
const E_NOUNS =
  /^(?:armée|année|journée|soirée|matinée|fumée|idée|entrée|arrivée|traversée|durée|portée|poignée|mosquée|musée|lycée|trophée|tournée|pensée|vallée|donnée|assemblée|épée|marché|côté|comité|député|comté|traité|clé|blé|été|café|société|cité|liberté|beauté|santé|amitié|moitié|pitié|[a-zàâéèêîïôûç]+(?:ité|auté|berté|iété|neté|reté))s?$/;

const NOMINAL: readonly Rule[] = [
  { when: /eaux$/, cut: 1, endings: X_NUMBER },
  { when: /eau$/, cut: 0, endings: X_NUMBER },
  { when: /ales$/, cut: 3, endings: AL, least: 3 },
  { when: /ale$/, cut: 2, endings: AL, least: 3 },
  { when: /al$/, cut: 1, endings: AL, least: 3 },
  { when: /[nrtcmbgliv]aux$/, cut: 2, endings: AL, least: 3 },
  { when: /que$/, cut: 0, endings: NUMBER },
  { when: /ques$/, cut: 1, endings: NUMBER },
  { when: /ive$/, cut: 2, endings: IF, least: 3 },
  { when: /ives$/, cut: 3, endings: IF, least: 3 },
  { when: /ifs$/, cut: 2, endings: IF, least: 3 },
  { when: /if$/, cut: 1, endings: IF, least: 3 },
  { when: /eux$/, cut: 1, endings: EUX, least: 4 },
  { when: /euses$/, cut: 3, endings: EUSE, least: 4 },
  { when: /euse$/, cut: 2, endings: EUSE, least: 4 },
  { when: /teurs$/, cut: 1, endings: NUMBER },
  { when: /teur$/, cut: 0, endings: NUMBER },
  { when: /ières$/, cut: 2, endings: GENDER, least: 4 },
  { when: /ière$/, cut: 1, endings: GENDER, least: 4 },
  { when: /iers$/, cut: 1, endings: GENDER, least: 4 },
  { when: /ier$/, cut: 0, endings: GENDER, least: 4 },
  { when: /(?:enne|onne)s$/, cut: 3, endings: EN, least: 4 },
  { when: /(?:enne|onne)$/, cut: 2, endings: EN, least: 4 },
  { when: /(?:ien|éen)s$/, cut: 1, endings: EN, least: 4 },
  { when: /(?:ien|éen)$/, cut: 0, endings: EN, least: 4 },
  { when: /elles$/, cut: 3, endings: EL, least: 4 },
  { when: /elle$/, cut: 2, endings: EL, least: 4 },
  { when: /els$/, cut: 1, endings: EL, least: 4 },
  { when: /el$/, cut: 0, endings: EL, least: 4 },
  { when: /(?:ain|ois|ais|and|ard|ant|ent|it|ond|ct|in|at|ert|aud|ord|is|u)es$/, cut: 2, endings: GENDER, least: 5 },
  { when: /(?:ain|ois|ais|and|ard|ant|ent|uit|ond|ct|ert|aud)e$/, cut: 1, endings: GENDER, least: 5 },
  { when: /(?:ain|and|ard|ant|uit|ond|ct|aud|tu|du|nu|rt|rg)s$/, cut: 1, endings: GENDER, least: 4 },
  { when: /(?:ain|ois|ais|and|ard|ant|uit|ond|ct|aud|tu|du|nu)$/, cut: 0, endings: GENDER, least: 4 },
  { when: /(?:tu|du|nu)e$/, cut: 1, endings: GENDER, least: 4 },
  { when: /(?:sol|candi)dat$/, cut: 0, endings: GENDER },
  { when: /(?:ris|mis)$/, cut: 0, endings: endings('- e es'), least: 3 },
  { when: /ée$/, cut: 1, endings: GENDER, least: 3 },
  { when: /és$/, cut: 1, endings: GENDER, least: 3 },
  { when: /ées$/, cut: 2, endings: GENDER, least: 3 },
  { when: /é$/, cut: 0, endings: GENDER, least: 3 },
  { when: /[^s]es$/, cut: 2, endings: GENDER_E, least: 3 },
  { when: /[^aeiouysxz]s$/, cut: 1, endings: NUMBER, least: 3 },
  { when: /[aeiouyéè]s$/, cut: 1, endings: NUMBER, least: 4 },
  { when: /(?:eu|ou)x$/, cut: 1, endings: X_NUMBER, least: 3 },
  { when: /(?:eu|au)$/, cut: 0, endings: X_NUMBER, least: 3 },
  { when: /[^sxz]$/, cut: 0, endings: NUMBER, least: 3 },
];

const FAMILIES = families(`
  turc turcs turque turques
  grec grecs grecque grecques
  public publics publique publiques
  franc francs franque franques
  blanc blancs blanche blanches
  franc francs franche franches
  nouveau nouveaux nouvel nouvelle nouvelles
  beau beaux bel belle belles
  vieux vieil vieille vieilles
  faux fausse fausses
  mort morts morte mortes
  fort forts forte fortes
  tout tous toute toutes
  oeil yeux
  ciel cieux
  an ans
  travail travaux
  etre est sont etait etaient fut furent sera seront serait seraient ete etant
  avoir a ont avait avaient eut eurent aura auront aurait auraient ayant eu eue eus eues
  faire fait font faisait faisaient fit firent fera feront ferait feraient faisant faite faits faites
  aller va vont allait allaient alla allerent ira iront irait iraient allant alle allee alles allees
  dire dit disent disait disaient dirent dira diront dirait diraient disant dite dits dites
  voir voit voient voyait voyaient vit virent verra verront verrait verraient voyant vu vue vus vues
  savoir sait savent savait savaient sut surent saura sauront saurait sauraient sachant su sue sus sues
  pouvoir peut peuvent pouvait pouvaient put purent pourra pourront pourrait pourraient pouvant pu
  devoir doit doivent devait devaient dut durent devra devront devrait devraient devant
  vouloir veut veulent voulait voulaient voulut voulurent voudra voudront voudrait voudraient voulant voulu voulue
  mourir meurt meurent mourait mouraient mourut moururent mourra mourront mourrait mourraient mourant
  envoyer envoie envoient envoyait envoyaient envoya envoyerent enverra enverront enverrait enverraient envoyant envoye envoyee envoyes envoyees
  appeler appelle appellent appelait appelaient appela appelerent appellera appelleront appellerait appelant appele appelee appeles appelees
  ecrire ecrit ecrivent ecrivait ecrivaient ecrivit ecrivirent ecrira ecriront ecrivant ecrite ecrits ecrites
  vivre vit vivent vivait vivaient vecut vecurent vivra vivront vivant vecu
  suivre suit suivent suivait suivaient suivit suivirent suivra suivront suivant suivi suivie suivis suivies
  fuir fuit fuient fuyait fuyaient fuirent fuira fuiront fuyant fui
  partir part partent partait partaient partit partirent partira partiront partirait partant
  sortir sort sortent sortait sortaient sortit sortirent sortira sortiront sortirait sortant
  admettre admet admettent admettait admettaient admit admirent admettra admettant admis admise admises
`);

/** Whole words only; single letters and very short words do not inflect. */
export function frenchForms(raw: string, folded: string): Form[] {
  const family = FAMILIES.get(folded);
  if (family !== undefined && !(folded === 'a' || folded === 'eu')) return [{ stem: '', endings: family }];
  if (folded.length < 3) return [{ stem: folded, endings: EXACT }];
  const forms: Form[] = [];
  const verb = applyFirst(VERBS, raw, folded) ?? (E_NOUNS.test(raw) ? null : applyFirst(PARTICIPLES, raw, folded));
  if (verb !== null) forms.push(verb);
  const nominal = E_NOUNS.test(raw) ? numberOnly(folded) : applyFirst(NOMINAL, raw, folded);
  if (nominal !== null) forms.push(nominal);
  return forms;
}

function numberOnly(folded: string): Form {
  return { stem: folded.endsWith('s') ? folded.slice(0, -1) : folded, endings: NUMBER };
}
