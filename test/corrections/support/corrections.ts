import type { Correction, CorrectionChange, TextQuote } from '../../../seed/corrections/correction.ts';

/** The words between the marks of "before [words] after", with what stands around them. */
export function quoted(marked: string): TextQuote {
  const [, prefix = '', exact = '', suffix = ''] = /^([^[]*)\[([^\]]*)\](.*)$/s.exec(marked) ?? [];
  return exact === '' ? { exact: marked, prefix: '', suffix: '' } : { exact, prefix, suffix };
}

export function correctionOf(change: CorrectionChange, id = 'c1'): Correction {
  return { id, by: 'Jane Doe', at: '2026-11-28T00:00:00.000Z', reason: 'a misprint', line: 1, column: 1, change };
}
