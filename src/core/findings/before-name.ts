/** French prepositions joined to the name behind them. */

export type Preposition = 'à' | 'de';

const ARTICLE = /^les?(?=\s)/iu;

/** Frequent surnames that begin with an article and keep it: "de Le Pen", where an outlet is "du Monde". */
const SURNAME =
  /^Le (?:Bihan|Borgne|Bras|Brun|Clézio|Corbusier|Corre|Drian|Floch|Foll|Fur|Gall?|Goff|Guen|Maire|Meur|Pen|Roux|Roy)(?!\p{L})/u;

const CONTRACTED = { à: { le: 'au', les: 'aux' }, de: { le: 'du', les: 'des' } };

/** `à Reuters`, `au ministre`, `aux Échos`; `de Reuters`, `du Monde`, `d’Avia.pro`. */
export function beforeName(preposition: Preposition, name: string): string {
  const article = SURNAME.test(name) ? null : ARTICLE.exec(name);
  if (article) return CONTRACTED[preposition][article[0].toLowerCase() as 'le' | 'les'] + name.slice(article[0].length);
  return preposition === 'de' && startsWithVowel(name) ? `d’${name}` : `${preposition} ${name}`;
}

/** Names with an initial h are left alone, most of them being foreign. */
function startsWithVowel(text: string): boolean {
  return /^[aeiouyœæ]/iu.test(text.normalize('NFD')) && !/^y[aeiou]/iu.test(text);
}
