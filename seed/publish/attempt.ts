import { randomBytes } from 'node:crypto';
import type { ArticleHead } from '../../schema/table/head.ts';

/** Attempts of one article sort in the order in which they were made; none is ever made twice. */
export function newAttempt(head: ArticleHead | null): string {
  return `${String(lastSequenceOf(head) + 1).padStart(8, '0')}.${randomBytes(8).toString('hex')}`;
}

/** The number at which an attempt was made among those of its article. */
export function sequenceOf(attempt: string): number {
  return Number.parseInt(attempt, 10);
}

/** The greatest number that was given, as of the head: an attempt with a greater one was made after it was read. */
export function lastSequenceOf(head: ArticleHead | null): number {
  return Math.max(head?.claims ?? 0, sequenceOf(head?.pending ?? '0'), sequenceOf(head?.attempt ?? '0'));
}
