/** What stands before the colon of French headlines. */

import { words } from '../verb-table.ts';

/** What they are about. */
export const TOPICS = words(`
  budget incendie accident grève élections élection législatives municipales présidentielle réforme retraites santé climat énergie
  football rugby tennis basket handball cricket golf cyclisme natation athlétisme judo ski voile boxe coupe ligue mercato
  météo intempéries inondations séisme canicule sécheresse tempête procès éducation école logement transport transports économie
  inflation emploi chômage immigration migration agriculture culture cinéma film littérature télévision environnement nucléaire`);
