/** Signs that a page tells what its own people saw, found or were told: it does not only pass on. French and English. */

const OWN_PEOPLE =
  '(?:journalistes?|correspondante?s?|reporters?|reportrice|envoyée?s? spécia\\w+|équipes?|rédaction|photographes?|collaborat\\w+|vidéastes?)';

const SIGNS: readonly RegExp[] = [
  new RegExp(`\\b(?:notre|nos|l['’]une? de nos|une? de nos|une? journaliste de notre)\\s+${OWN_PEOPLE}\\b`, 'iu'),
  /\bnous\s+(?:l['’])?(?:avons|a|ont)\s+(?:pu\s+|aussi\s+)?(?:vus?|vues?|constat|compt|obten|consult|rencontr|visit|recueill|recens|dit|confi|racont|montr|expliqu|assur|confirm|fait analyser)\w*/iu,
  /\bnous\s+(?:raconte|confie|montre|explique|assure|confirme|dit)(?:nt)?\b/iu,
  /\bselon nos (?:informations|constatations|calculs|relevés)|\b(?:a|ont|avons) constaté sur place\b|\ble document que nous\b/iu,
  /\b(?:que|dont) la rédaction a pu\b|\bprélèvements que nous\b|\bcontacté\w* par (?:nos soins|la rédaction) (?:confirme|reconna[iî]t)/iu,
  /\b(?:répond\w*|répliqu\w*) à nos (?:questions|sollicitations|demandes)|\bà nos (?:confrères et à nous|micros|caméras)\b|\b(?:interrogé|joint|rencontré|sollicité)e?s? par (?:nos soins|nos équipes|nous)\b/iu,
  /\b(?:confirmed|said|told|explained|replied|admitted|wrote|described|insisted|conceded) (?:it |this |that )?to us\b|\b(?:answer|respond|repl)\w*(?: to)? our (?:questions?|requests?|calls?|emails?|inquir\w+|enquir\w+)\b|\bwhen we (?:called|visited|asked)\b/iu,
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

/** Whether somebody speaks to the page's own outlet: "a confirmé à Beta Soir le directeur". `own` are its names. */
export function tellsWhatItWasTold(sentence: string, own: readonly string[]): boolean {
  return own.some((name) => {
    const at = name.length < 3 ? -1 : sentence.indexOf(name);
    return at > 0 && TO_WHOM.test(sentence.slice(0, at));
  });
}

const TO_WHOM =
  /(?<![\p{L}])(?:(?:à|au|auprès d[eu]|accordé à|told|to|with)\s+|à\s+l['’]|auprès d['’])(?:the\s+|la\s+|l['’])?$/iu;

/** Words that set another outlet's account beside the page's own. */
const BESIDE =
  /\b(?:de (?:son|leur) c[ôo]té|pour (?:sa|leur) part|également|aussi|quant à|par ailleurs|meanwhile|for (?:its|their) part|also|separately|in turn|elsewhere)(?![\p{L}\p{N}])/iu;

/** Whether a sentence names a source as one more, rather than as the one of what stands beside it. */
export function namesOneMore(sentence: string): boolean {
  return BESIDE.test(sentence);
}

/** Words that set a sentence against what another outlet says, or speak of the outlet itself. */
const NOT_FROM =
  /\b(?:contrairement à|à l['’]inverse d|contrary to|unlike|contredi|contradict|dément|démen[ts]i|den(?:y|ies|ied)|conteste|disput|confirm|corrobor|recoup)|\b(?:journaliste|reporter|photographe|correspondante?|rédaction|siège|propriétaire|lecteurs?|actionnaires?|owner|journalist|photographer|readers?|offices?)\s+(?:de|du|d['’]|of|at|for)\b/iu;

/** Whether an outlet that a sentence merely names may be where it is from. */
export function mayBeFromNamed(sentence: string): boolean {
  return !namesOneMore(sentence) && !NOT_FROM.test(sentence);
}

/** What sentences that give the source of the news speak of: a story, a scoop, that it was revealed. */
const OF_THE_NEWS =
  /\b(?:révél|rév[èe]l|dévoil|rapport|publi|apprend|appris|annonc|relat|racont|écri)\p{L}*|\b(?:enquête|scoop|exclusivité|l['’]information|la nouvelle|une information|l['’]info)\b|\b(?:report|reveal|publish|disclos|uncover)\p{L}*|\b(?:broke|break|breaks) the (?:story|news)\b|\b(?:story|scoop|exclusive|investigation|the news|according to)\b/iu;

/** Whether a sentence beside the one that tells the claim says from whom the news is, should it name an outlet. */
export function speaksOfTheNews(sentence: string): boolean {
  return OF_THE_NEWS.test(sentence) && mayBeFromNamed(sentence);
}

const AGAINST = /\b(?:contrairement à|à l['’]inverse d|contrary to|unlike)(?![\p{L}\p{N}])/iu;

/** Whether a sentence names a source only to say otherwise. */
export function saysOtherwise(sentence: string): boolean {
  return AGAINST.test(sentence);
}
