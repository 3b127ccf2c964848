import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../../seed/annotate/annotate.ts';
import { order } from '../../../seed/annotate/order.ts';
import { failuresOf } from '../../../seed/try-rules/examples.ts';
import { rulesOf } from '../../../seed/try-rules/rule-order.ts';

const annotator = createAnnotator({ rules: order });

describe('the examples of a rule hold, and it finds nothing in its counterexamples', () => {
  it.each(rulesOf(order))('$pass: $name', (rule) => {
    expect(failuresOf(rule, order, annotator)).toEqual([]);
  });
});
