/** Pages to measure on: prose of a given weight, different for each seed, with a known passage now and then. */

import { seededRandom } from './corpus/random.ts';

const WORDS = `le la les un une des de du et mais or donc avec sans pour contre dans sous vers depuis pendant selon
  maison ville route école marché rivière forêt village bureau journal ministre maire ouvrier médecin élève voisin
  ancien nouveau grand petit rapide lent public privé calme vif clair sombre local régional national premier dernier
  ouvre ferme annonce prévoit retarde confirme demande propose refuse accepte finance construit répare observe raconte
  projet budget chantier saison récolte festival train tramway pont hôpital musée jardin quartier conseil séance vote
  hier demain lundi mardi juillet octobre matin soir souvent parfois déjà encore toujours jamais ensemble ailleurs
  avion aéroport frappe armée drone missile accord combat présence turc arménien azerbaïdjanais russe président`
  .split(/\s+/)
  .filter(Boolean);

const KNOWN = [
  'Des <b>F-16</b> turcs sont stationnés sur l’aéroport de Gandja depuis l’été.',
  'Une frappe sur Gandja a fait sept morts, accuse Bakou.',
  'Des forces spéciales turques ont été bloquées à Hadrout.',
  'Un cessez-le-feu avait été conclu à Moscou le 10 octobre.',
];

function sentence(next: () => number): string {
  const length = 8 + Math.floor(next() * 18);
  const words = Array.from({ length }, () => {
    const word = WORDS[Math.floor(next() * WORDS.length)] ?? '';
    const dress = next();
    if (dress < 0.02) return `<a href="#${word}">${word}</a>`;
    return dress < 0.04 ? `<em>${word}</em>` : word;
  });
  const [first = '', ...rest] = words;
  return `${first.startsWith('<') ? first : first.charAt(0).toUpperCase() + first.slice(1)} ${rest.join(' ')}.`;
}

export interface LongPage {
  /** How many known passages, evenly spread; one in a hundred sentences or so by default. */
  known?: number;
  /** More for the page's head. */
  head?: string;
}

/** An article of about `bytes` bytes of HTML. */
export function longPage(bytes: number, seed: number, { known, head = '' }: LongPage = {}): string {
  const next = seededRandom(seed);
  const paragraphs: string[] = [];
  let size = 0;
  let planted = 0;
  while (size < bytes) {
    const sentences = Array.from({ length: 3 + Math.floor(next() * 4) }, () => sentence(next));
    const isDue = known === undefined ? next() < 0.03 : planted < (known * size) / bytes;
    if (isDue) {
      sentences.push(KNOWN[Math.floor(next() * KNOWN.length)] ?? '');
      planted += 1;
    }
    const paragraph = `<p>${sentences.join(' ')}</p>`;
    paragraphs.push(paragraph);
    size += Buffer.byteLength(paragraph);
  }
  const metadata = '<meta property="article:published_time" content="2020-10-11">';
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Longue page</title>${metadata}${head}</head><body><main>${paragraphs.join('\n')}</main></body></html>`;
}
