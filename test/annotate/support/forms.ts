import { describe, expect, it } from 'vitest';
import { citedBy } from './printed.ts';

export type Row = readonly [group: string, ...cited: string[]];

/** A test for each text of parentheses, with what it cites. */
export function forms(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)('(%s)', (group, ...cited) => {
      expect(citedBy(group)).toEqual(cited);
    });
  });
}
