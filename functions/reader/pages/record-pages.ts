import type { MakePage } from '../page.ts';
import { actorPage } from './actor.ts';
import { nodePage } from './node.ts';
import { sourcePage } from './source.ts';

/* A bundle of its own, which only who reads of an actor or a source needs. */

/** What one actor or source is known by, and what an id names. */
export const recordPages = {
  actor: actorPage,
  source: sourcePage,
  node: nodePage,
} satisfies Readonly<Record<string, MakePage>>;
