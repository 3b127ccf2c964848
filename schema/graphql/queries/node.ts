import { CallerError } from '../../errors.ts';
import { decodeGlobalId } from '../../global-id.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { Node } from '../node.ts';
import { nodeOf, type ReadArticle } from '../node-of.ts';

const maximumIds = 100;

builder.queryField('node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    description: 'The object with this id; null if it no longer exists, or if its text has changed.',
    args: { id: t.arg.id({ required: true, description: 'An id returned by this API.' }) },
    extensions: costs({ reads: true }),
    resolve: (_, { id }, { corpus }) => nodeOf(id, decodeGlobalId(id), corpus, (slug) => corpus.article(slug)),
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description:
      'The objects with these ids, in the same order; null for each that no longer exists, or whose text has changed.',
    args: { ids: t.arg.idList({ required: true, description: `Up to ${maximumIds} ids.` }) },
    extensions: costs({ reads: true }),
    resolve: (_, { ids }, { corpus }) => {
      if (ids.length > maximumIds) {
        throw new CallerError('BAD_USER_INPUT', `ids holds ${ids.length} ids; it can hold ${maximumIds}.`);
      }
      const decoded = ids.map(decodeOrError);
      const slugs = new Set(decoded.map((id) => (id instanceof Error ? '' : id.parts[0])));
      // Several articles come in one batch, one comes whole in one request.
      const readArticle: ReadArticle =
        slugs.size > 1 ? (slug) => corpus.load({ slug, known: {} }) : (slug) => corpus.article(slug);
      return decoded.map((id, index) =>
        id instanceof Error ? Promise.reject(id) : nodeOf(ids[index] ?? '', id, corpus, readArticle),
      );
    },
  }),
);

/** An id that is wrong is the error of its own place, not of the list. */
function decodeOrError(id: string) {
  try {
    return decodeGlobalId(id);
  } catch (error) {
    if (error instanceof CallerError) return error;
    throw error;
  }
}
