import type { InferOutput } from 'valibot';
import { describe, expect, it } from 'vitest';
import type * as model from '../../../src/core/pack/model.ts';
import type * as schema from '../../../src/core/pack/schema.ts';

/** True only where both types are the same, optional fields included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Flat<T> = { [Key in keyof T]: T[Key] };
type Agrees<Schema extends { '~types'?: { output: unknown } | undefined }, Model> = Same<
  Flat<NonNullable<Schema['~types']>['output']>,
  Flat<Model>
>;

type Agreement = {
  party: Agrees<typeof schema.partySchema, model.Party>;
  name: Agrees<typeof schema.nameSchema, model.Name>;
  source: Agrees<typeof schema.sourceSchema, model.Source>;
  matcher: Agrees<typeof schema.matcherSchema, model.Matcher>;
  claim: Agrees<typeof schema.claimSchema, model.Claim>;
  report: Agrees<typeof schema.reportSchema, model.Report>;
  evidence: Agrees<typeof schema.evidenceSchema, model.Evidence>;
  review: Agrees<typeof schema.reviewSchema, model.Review>;
  change: Agrees<typeof schema.changeSchema, model.Change>;
  lists: Same<keyof InferOutput<typeof schema.packSchema>, keyof model.ClaimPack>;
};

describe('the schema and the types of a pack', () => {
  it('agree field by field, which the type checker proves', () => {
    const agreement: { [Key in keyof Agreement]: true } & Agreement = {
      party: true,
      name: true,
      source: true,
      matcher: true,
      claim: true,
      report: true,
      evidence: true,
      review: true,
      change: true,
      lists: true,
    };
    expect(Object.values(agreement).every(Boolean)).toBe(true);
  });
});
