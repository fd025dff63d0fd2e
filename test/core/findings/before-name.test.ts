import { expect, it } from 'vitest';
import { beforeName } from '../../../src/core/findings/before-name.ts';

it.each([
  ['Reuters', 'à Reuters', 'de Reuters'],
  ['Avia.pro', 'à Avia.pro', 'd’Avia.pro'],
  ['Étienne', 'à Étienne', 'd’Étienne'],
  ['Yerevan Today', 'à Yerevan Today', 'de Yerevan Today'],
  ['Human Rights Watch', 'à Human Rights Watch', 'de Human Rights Watch'],
  ['le ministre', 'au ministre', 'du ministre'],
  ['Le Guetteur', 'au Guetteur', 'du Guetteur'],
  ['Le Monde diplomatique', 'au Monde diplomatique', 'du Monde diplomatique'],
  ['les milices', 'aux milices', 'des milices'],
  ['Les Échos', 'aux Échos', 'des Échos'],
  ['La Croix', 'à La Croix', 'de La Croix'],
  ['l’agence', 'à l’agence', 'de l’agence'],
  ['Lesotho', 'à Lesotho', 'de Lesotho'],
  ['Leïla', 'à Leïla', 'de Leïla'],
  ['Le Pen', 'à Le Pen', 'de Le Pen'],
  ['Le Drian', 'à Le Drian', 'de Le Drian'],
  ['Le Penseur', 'au Penseur', 'du Penseur'],
])('%s: %s, %s', (name, to, of) => {
  expect(beforeName('à', name)).toBe(to);
  expect(beforeName('de', name)).toBe(of);
});
