/** French ways to take the floor: what "pour" with an infinitive says behind them is told. The notation is explained in ../patterns.ts. */

import type { PatternList } from '../patterns.ts';

export const STAGES: PatternList = [
  [
    { kind: 'stage' },
    `pris|prend|prennent|prit la parole|plume
     sorti|sortie|sortis|sorties|sort|sortent|sortait de son|sa|leur silence|réserve|mutisme
     rompu|rompt|rompent le|son silence
     rompu|rompt|rompent son|leur silence
     monté|montée|montés|montées|monte|montent au créneau|filet
     monté|montée|montés|monte à la tribune
     réagi|réagit|réagissent
     exprimé|exprimée|exprimés|exprimées|exprime|expriment
     profité|profite|profitent de|du|d'|des
     saisi|saisit l' occasion
     publié|publie|publient|diffusé|diffuse|posté|poste|partagé|partage|enregistré|signé|signe|écrit|rédigé|adressé|adresse|envoyé|envoie|lancé .. communiqué|message|vidéo|tribune|lettre|courrier|post|tweet|appel|billet|texte
     fendu|fendue|fendus|fend|fendent d' un|une
     convoqué|convoque|convoquent la presse|conférence
     tenu|tient|donné|donne|organisé|organise .. conférence|point de? presse
     utilisé|utilise .. tribune|compte|micro|séance
     rendu|rendue|rendus|rendues sur place
     levé|lève la voix
     pris|prend la? position|défense
     téléphoné|téléphone
     écrit|écrivent au|à|aux`,
  ],
];
