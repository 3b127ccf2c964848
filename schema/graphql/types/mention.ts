import { annotationOfMention, withContext } from '../../export/web-annotation.ts';
import { whenThere } from '../../maybe-promise.ts';
import { mentionId } from '../../views/annotation-id.ts';
import { wholeParagraph } from '../../views/article.ts';
import { provenanceOfMention } from '../../views/provenance.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { MentionKind } from '../enums/mention-kind.ts';
import { Node } from '../node.ts';
import { Actor, Article, Mention, Paragraph, Provenance, Sentence, TextRange } from '../refs.ts';

builder.objectType(Mention, {
  description:
    'A place in a paragraph that mentions an actor. Mentions never overlap, and none holds the name of a cited source; in running text a citation may hold one: "as Ellen Lund told RBC on May 3".',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description:
        'Identifies article, place and exact text: after a new revision it returns the same mention or null.',
      extensions: costs({ work: 500, bytes: 110 }),
      resolve: mentionId,
    }),
    actor: t.field({ type: Actor, description: 'The actor it refers to.', resolve: ({ actor }) => actor }),
    article: t.field({ type: Article, description: 'The article it belongs to.', resolve: ({ article }) => article }),
    paragraph: t.field({
      type: Paragraph,
      description: 'The paragraph that contains it.',
      resolve: ({ paragraph }) => paragraph,
    }),
    kind: t.field({
      type: MentionKind,
      description: 'How it refers to the actor.',
      resolve: ({ record }) => record.kind,
    }),
    webAnnotation: t.field({
      type: 'JSON',
      description:
        "The mention as a W3C Web Annotation that identifies the actor. Selectors count Unicode code points of the paragraph's text.",
      extensions: costs({ loads: true, bytes: 2_300 }),
      resolve: (mention, _, { corpus, origin }) =>
        whenThere(wholeParagraph(mention.paragraph, corpus), (paragraph) =>
          withContext(annotationOfMention(mention, paragraph, origin())),
        ),
    }),
    provenance: t.field({
      type: Provenance,
      description:
        'Who made it: an editor or the annotator. The rule says how the actor was found: by a registered name, the form of a name, a demonym or a description; for a metonym, by which rule it is one.',
      extensions: costs({ loads: true }),
      resolve: (mention, _, { corpus }) => provenanceOfMention(mention, corpus),
    }),
    text: t.exposeString('text', { description: 'The words.' }),
    range: t.field({
      type: TextRange,
      description: "Its place in the paragraph's text.",
      resolve: ({ record }) => record,
    }),
    sentence: t.field({
      type: Sentence,
      description: 'The sentence that contains it.',
      resolve: ({ sentence }) => sentence,
    }),
  }),
});
