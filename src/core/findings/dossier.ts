export type { ClaimDossier } from './model.ts';
