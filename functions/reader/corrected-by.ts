import { dayInWords } from './words.ts';

/** How something was made, as the API tells it. */
export interface Made {
  readonly kind: string;
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string | null;
}

/** Who corrected it, when and why, in words; null of what the annotator made. */
export function correctedBy(provenance: Made | undefined): string | null {
  if (provenance?.kind !== 'EDITOR') return null;
  const { by, at, reason } = provenance;
  return `Corrected by ${by}${at === null ? '' : `, ${dayInWords(at.slice(0, 10))}`}${reason === null ? '' : `: ${reason}`}`;
}
