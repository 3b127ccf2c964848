import { describe, expect, it } from 'vitest';
import { order } from '../../../seed/annotate/order.ts';
import { annotatorsOf, failuresOf } from '../../../seed/try-rules/examples.ts';
import { rulesOf } from '../../../seed/try-rules/rule-order.ts';

const annotatorOf = annotatorsOf(order);

describe('the examples of a rule hold, and it finds nothing in its counterexamples', () => {
  it.each(rulesOf(order))('$pass: $name', (rule) => {
    expect(failuresOf(rule, order, annotatorOf)).toEqual([]);
  });
});
