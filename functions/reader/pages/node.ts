import { type NodePlaceQuery, nodePlace } from '../../../schema/client/operations.ts';
import {
  actorAddress,
  articleAddress,
  lastingCitationPlace,
  lastingMentionPlace,
  lastingParagraphPlace,
  lastingSectionPlace,
  publicationAddress,
  sourceAddress,
} from '../addresses.ts';
import { answered } from '../answered.ts';
import type { PageRequestContext, Redirect } from '../page.ts';
import { ReaderError } from '../reader-error.ts';

type Node = NonNullable<NodePlaceQuery['node']>;

/** An id of the API as an address: it leads to where what it names is to be read. */
export async function nodePage({ run, slug: id }: PageRequestContext): Promise<Redirect> {
  const { node } = await answered(run(nodePlace, { id }));
  if (node === null) {
    throw new ReaderError(
      404,
      'No longer here',
      'What was here has been withdrawn, or its words have changed since. Its article may still be here.',
    );
  }
  return { location: addressOf(node) };
}

function addressOf(node: Node): string {
  switch (node.__typename) {
    case 'Article':
      return articleAddress(node.slug);
    case 'Publication':
      return publicationAddress(node.slug);
    case 'Actor':
      return actorAddress(node.slug);
    case 'Source':
      return sourceAddress(node.slug);
    case 'Section':
      return `${articleAddress(node.article.slug)}#${lastingSectionPlace(node.number, node.title)}`;
    case 'Paragraph':
      return `${articleAddress(node.article.slug)}#${lastingParagraphPlace(node.number, node.text)}`;
    case 'Citation':
      return `${articleAddress(node.article.slug)}#${lastingCitationPlace(node.paragraph.number, node, node.sentence.text)}`;
    case 'Mention':
      return `${articleAddress(node.article.slug)}#${lastingMentionPlace(node.paragraph.number, node.range.start, node.sentence.text)}`;
  }
}
