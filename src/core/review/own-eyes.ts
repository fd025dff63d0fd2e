/** Signs that a page tells what its own people saw, found or were told: it does not only pass on. French and English. */

const OWN_PEOPLE =
  '(?:journalistes?|correspondante?s?|reporters?|reportrice|envoyée?s? spécia\\w+|équipes?|rédaction|photographes?|collaborat\\w+|vidéastes?)';

const SIGNS: readonly RegExp[] = [
  new RegExp(`\\b(?:notre|nos|l['’]une? de nos|une? de nos|une? journaliste de notre)\\s+${OWN_PEOPLE}\\b`, 'iu'),
  /\bnous\s+(?:l['’])?(?:avons|a|ont)\s+(?:pu\s+|aussi\s+)?(?:vus?|vues?|constat|compt|obten|consult|rencontr|visit|recueill|recens|dit|confi|racont|montr|expliqu|assur|confirm|fait analyser)\w*/iu,
  /\bnous\s+(?:raconte|confie|montre|explique|assure|confirme|dit)(?:nt)?\b/iu,
  /\bselon nos (?:informations|constatations|calculs|relevés)|\b(?:a|ont|avons) constaté sur place\b|\ble document que nous\b/iu,
  /\b(?:que|dont) la rédaction a pu\b|\bprélèvements que nous\b|\bcontacté\w* par (?:nos soins|la rédaction) (?:confirme|reconna[iî]t)/iu,
  /\bour (?:own )?(?:reporters?|correspondents?|newsroom|team|photographers?|journalists?|staff|tests?|visit)\b/iu,
  /\bwe (?:saw|counted|visited|watched|sat|obtained|found|spoke|met|have (?:seen|obtained|learned|spoken))\b/iu,
  /\bthis (?:newspaper|site|newsroom|paper|magazine) (?:has )?(?:obtained|seen|learned|learnt|found|reviewed)\b/iu,
  /\b(?:told|showed) (?:us|this (?:newspaper|site|newsroom|paper|magazine))\b|\bhas told this site\b/iu,
];

const QUOTED = /«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"/gu;

/** Whether a sentence says so in the page's own voice; what somebody quoted says of "us" is not the page's. */
export function tellsOfOwnEyes(sentence: string): boolean {
  const own = sentence.replace(QUOTED, ' ');
  return SIGNS.some((sign) => sign.test(own));
}

/** Words that set another outlet's account beside the page's own. */
const BESIDE =
  /\b(?:de (?:son|leur) c[ôo]té|pour (?:sa|leur) part|également|aussi|quant à|par ailleurs|meanwhile|for (?:its|their) part|also|separately|in turn|elsewhere)(?![\p{L}\p{N}])/iu;

/** Whether a sentence names a source as one more, rather than as the one of what stands beside it. */
export function namesOneMore(sentence: string): boolean {
  return BESIDE.test(sentence);
}
