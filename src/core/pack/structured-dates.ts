import { structuredFacts } from './structured-facts.ts';

/** Publication dates of articles in a page's JSON-LD, as written there; none for what is no JSON or too long. */
export function structuredDates(json: string): string[] {
  return structuredFacts(json).dates;
}
