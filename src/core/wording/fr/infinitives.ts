/** Whether a French word can be an infinitive, by its ending; the nouns and adjectives that end alike are listed. */

import { words } from '../verb-table.ts';

const IN_RE =
  words(`être faire dire écrire décrire mettre prendre rendre vendre attendre entendre répondre perdre connaître
  reconnaître naître suivre vivre croire boire lire élire craindre joindre atteindre construire détruire produire
  conduire battre combattre permettre promettre admettre remettre soumettre commettre transmettre compromettre
  comprendre apprendre reprendre surprendre entreprendre défendre descendre tendre étendre prétendre suspendre
  interrompre rompre convaincre vaincre exclure conclure inclure nuire réduire traduire introduire séduire plaire taire
  satisfaire refaire rire sourire survivre poursuivre peindre éteindre plaindre contraindre résoudre abattre débattre
  disparaître paraître apparaître contredire interdire prédire inscrire souscrire rejoindre fondre confondre tondre`);

const NOUNS =
  words(`mer fer ver hiver hier cancer danger étranger berger boucher boulanger rocher clocher plancher leader foyer
  loyer cher chers léger enfer désert univers divers tiers avenir souvenir plaisir loisir désir tir cuir soir espoir
  pouvoir devoir noir couloir miroir trottoir manoir tiroir rasoir réservoir dortoir savoir verger potager usager
  passager messager supporter reporter poster dîner déjeuner goûter janvier février papier nucléaire hier or`);

const VERBS_IN_IER =
  words(`vérifier confier justifier qualifier modifier identifier publier oublier relier étudier crier prier nier
  apprécier négocier licencier bénéficier remercier varier marier copier associer expédier remédier multiplier
  simplifier certifier clarifier notifier signifier sacrifier unifier amplifier diversifier planifier spécifier`);

/** Of a word in small letters. Every verb in "-er" or "-ir" counts; those in "-re" and "-ier" are listed. */
export function isInfinitive(word: string): boolean {
  if (IN_RE.has(word) || VERBS_IN_IER.has(word)) return true;
  return word.length > 3 && /(?:[^i]er|ir)$/.test(word) && !NOUNS.has(word);
}
