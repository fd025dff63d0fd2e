import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/corroboration/assess.ts';
import { RULES } from '../../../src/core/corroboration/rules.ts';
import { ruleExamples } from '../../../src/core/findings/rule-examples.ts';

describe('the worked examples', () => {
  it('are one for each rule, in order', () => {
    expect(ruleExamples().map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
  });

  it.each(ruleExamples())('$rule is decided by that rule', ({ rule, pack, claim, asOf }) => {
    expect(assess(pack, claim, asOf).rule).toBe(rule);
  });
});
