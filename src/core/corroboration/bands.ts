import type { Band, Grade } from './model.ts';

/** From the best founded to the least; the order in which filters and legends list them. */
export const GRADES: readonly Grade[] = [
  'corroborated',
  'admitted',
  'one_independent',
  'partly_confirmed',
  'single_origin',
  'unconfirmed',
  'untraceable',
  'contested',
  'contradicted',
  'refuted',
  'not_checkable',
];

const BAND: Record<Grade, Band> = {
  corroborated: 'solid',
  admitted: 'solid',
  one_independent: 'partial',
  partly_confirmed: 'partial',
  single_origin: 'weak',
  unconfirmed: 'weak',
  untraceable: 'weak',
  contested: 'conflict',
  contradicted: 'conflict',
  refuted: 'conflict',
  not_checkable: 'none',
};

/** The shape a grade takes on a page. */
export function bandOf(grade: Grade): Band {
  return BAND[grade];
}
