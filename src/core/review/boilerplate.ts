/**
 * Sentences that belong to a site, not to what its page tells: consent, newsletters, subscriptions, rights. Sites
 * take them from each other or from one supplier, so that two pages having them says nothing. French and English.
 */

const SIGNS: readonly RegExp[] = [
  /\bcookies?\b.*\b(?:site|audience|conten[ut]s?|navigat|préféren|consent|accept|browser|experience|partners?|partenaires)|\b(?:site|accept|consent)\w*\b.*\bcookies?\b/iu,
  /\b(?:newsletter|lettre d['’]information|infolettre|mailing list|boîte mail|inbox)\b/iu,
  /\b(?:abonne[zr]|s['’]abonner|abonnez-vous|inscrivez-vous|réservé aux abonnés|déjà abonné|subscribe|sign up|log in|subscribers? only|already a (?:subscriber|member))\b/iu,
  /\b(?:tous droits réservés|all rights reserved|reproduction (?:interdite|prohibited)|droits de (?:reproduction|diffusion)|without (?:the )?(?:prior )?(?:written )?permission|may not be (?:published|reproduced|redistributed))\b/iu,
  /\b(?:suivez-nous|follow us|partagez cet article|share this (?:article|story)|téléchargez (?:notre|l['’])\s*appli|download (?:our|the) app|rejoignez-nous|join (?:us|our (?:channel|group)))\b/iu,
  /\b(?:politique de confidentialité|données personnelles|privacy policy|terms of (?:use|service)|conditions (?:générales|d['’]utilisation)|mentions légales)\b/iu,
  /\b(?:javascript|bloqueur de publicité|ad ?blocker|votre navigateur|your browser)\b/iu,
  /\b(?:soutenez|faites un don|support (?:our|independent) (?:work|journalism)|make a donation|les commentaires sont|comments are (?:closed|moderated))\b/iu,
];

/** Of one sentence. One sign suffices: such a sentence is left out of what pages are compared by. */
export function isBoilerplate(sentence: string): boolean {
  return SIGNS.some((sign) => sign.test(sentence));
}
