import { createHash } from 'node:crypto';
import type { Digest } from '../addresses.ts';

/** Reads a text once, however often it is asked for in a row: a sentence may be a whole long document, with a mention in each word. */
export function digestOnce(): Digest {
  let known = '';
  let read = createHash('sha256');
  return (text, more = '') => {
    if (text !== known) {
      known = text;
      read = createHash('sha256').update(text);
    }
    return read.copy().update(more).digest('base64url').slice(0, 6);
  };
}
