/**
 * Whether an event of an object came before or with another one of the same object. Sequencers are hexadecimal and of
 * different lengths: the shorter one is filled up with zeros on its right, as Amazon S3 documents.
 */
export function isNotAfter(sequencer: string, other: string): boolean {
  const length = Math.max(sequencer.length, other.length);
  return sequencer.toUpperCase().padEnd(length, '0') <= other.toUpperCase().padEnd(length, '0');
}
