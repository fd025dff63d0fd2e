/** Words that say nothing of what a text is about: pronouns, prepositions, auxiliaries, small numbers. French and English. */

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'deux trois cinq cent cents mille dix two three four five ten hundred afin ainsi alors après assez aucun aucune aujourd aussi autre autres avait avaient avant avec avoir beaucoup bien cela celle celui ceux chaque comme comment contre dans depuis dont donc elle elles encore entre était étaient être eux fait faire fois hier ici ils jamais leur leurs lors mais même mêmes moins nous ont ou parce parmi pendant peut plus plusieurs pour pourquoi près quand quatre que quel quelle quelque quelques qui sans sera seront serait seraient selon ses seul seule sont sous sur tant tous tout toute toutes très trop vers vous about after again against all also although always among another because been before being between both but could did does during each either even ever every from further had has have having here how however into itself just many might more most much must never none nor not now off once only other our out over own same shall she should since some such than that their them then there these they this those though through too under until very was were what when where whether which while who whom whose why will with within without would you your'.split(
    ' ',
  ),
);

/** Of a word with its accents, in any case. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase());
}
