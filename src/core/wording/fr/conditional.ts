/**
 * The French conditional of borrowed information ("aurait quitté le pays"), told from the hypothetical, the future
 * in the past, the courtesy and the wish.
 */

import { words } from '../verb-table.ts';

/** Imperfects that end like a conditional: the stem itself ends in r. */
const IMPERFECTS = words(`
  tirait retirait attirait admirait respirait inspirait aspirait désirait déchirait virait expirait soupirait conspirait
  transpirait empirait étirait mirait engendrait encadrait cadrait saupoudrait effondrait montrait entrait rencontrait
  rentrait démontrait concentrait centrait filtrait illustrait enregistrait administrait livrait délivrait enivrait
  ouvrait couvrait découvrait recouvrait souffrait offrait errait enterrait serrait ferrait durait assurait mesurait
  figurait jurait murmurait procurait rassurait endurait censurait capturait facturait structurait mourait courait
  parcourait secourait demeurait effleurait pleurait préparait séparait réparait comparait déclarait parait emparait
  démarrait bagarrait barrait narrait ignorait dévorait honorait adorait élaborait améliorait collaborait décorait
  explorait déplorait restaurait instaurait considérait opérait espérait libérait préférait suggérait générait gérait
  célébrait vibrait sombrait nombrait équilibrait calibrait consacrait massacrait ancrait encourait accourait
  navrait sevrait poivrait manœuvrait œuvrait fibrait chiffrait engouffrait gaufrait atterrait resserrait desserrait
  pénétrait perpétrait castrait frustrait lustrait orchestrait séquestrait apparentrait arbitrait chapitrait titrait
  vitrait feutrait centrait éventrait prostrait remémorait évaporait incorporait corroborait tenterait`);

const ENDING = /(?:rait|raient)$/;
const FUTURE_STEM =
  /(?:er|ir|aur|saur|devr|evr|ivr|udr|ndr|ttr|îtr|ourr|err|uir|dir|rir|oir|lur|ompr|cr)(?:ait|aient)$/;

/** Whether a word is a third person of the conditional. */
export function isConditional(word: string): boolean {
  if (!word.endsWith('t') || !ENDING.test(word) || !FUTURE_STEM.test(word)) return false;
  if (/é[bcdfglmnpqrstvx]*rait$/.test(word) && !/erait|irait/.test(word)) return false;
  return !IMPERFECTS.has(word.replace(/aient$/, 'ait'));
}

/** Behind these a conditional is courtesy, advice or wish: "serait heureuse", "vaudrait mieux". */
export const COURTEOUS =
  words(`heureux heureuse heureuses ravi ravie ravis ravies content contente honoré honorée enchanté enchantée bon
  souhaitable préférable utile temps judicieux dommage regrettable intéressant sage opportun raisonnable logique absurde
  prêt prête prêts prêtes`);

export const WISHES =
  words(`voudrait voudraient aimerait aimeraient souhaiterait souhaiteraient préférerait préféreraient
  faudrait vaudrait devrait devraient conviendrait dirait pourrait pourraient semblerait paraîtrait suffirait
  mériterait mériteraient saurait sauraient`);

/** Adjectives that look like participles: the verb alone is the marker. */
export const ADJECTIVES = words('âgé âgée âgés âgées situé située fatigué opposé opposée décédé');

/** Tells a narrative's future: "il mourrait trois ans plus tard". */
export const LATER = words('tard suivante suivant suivantes suivants ensuite lendemain après');
