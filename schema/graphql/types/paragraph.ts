import { whenThere } from '../../maybe-promise.ts';
import { paragraphId } from '../../views/annotation-id.ts';
import { wholeParagraph } from '../../views/article.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { MentionKind } from '../enums/mention-kind.ts';
import { ParagraphKind } from '../enums/paragraph-kind.ts';
import { Node } from '../node.ts';
import { Article, Citation, Mention, Paragraph, Segment, Sentence } from '../refs.ts';

builder.objectType(Paragraph, {
  description: 'One block of body text. Titles, headings, by-lines, captions and notes are not paragraphs.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description:
        'Identifies article, place and exact text: after a new revision it returns the same paragraph or null.',
      extensions: costs({ loads: true, work: 500, bytes: 110 }),
      resolve: (paragraph, _, { corpus }) => whenThere(wholeParagraph(paragraph, corpus), paragraphId),
    }),
    article: t.field({ type: Article, description: 'The article it belongs to.', resolve: ({ article }) => article }),
    number: t.int({
      description: 'Its number in the article, from 1.',
      resolve: (paragraph) => ('record' in paragraph ? paragraph.record.number : paragraph.number),
    }),
    kind: t.field({
      type: ParagraphKind,
      description: 'What it is in its document.',
      extensions: costs({ reads: true }),
      resolve: (paragraph, _, { corpus }) => whenThere(wholeParagraph(paragraph, corpus), ({ record }) => record.kind),
    }),
    itemNumber: t.int({
      nullable: true,
      description: 'What numbers an item of a list, where the text does not hold it.',
      extensions: costs({ reads: true }),
      resolve: (paragraph, _, { corpus }) =>
        whenThere(wholeParagraph(paragraph, corpus), ({ record }) => record.itemNumber),
    }),
    text: t.string({
      description: 'The text, citations included. All offsets count its UTF-16 code units.',
      extensions: costs({ loads: true, bytes: 900 }),
      resolve: (paragraph, _, { corpus }) => whenThere(wholeParagraph(paragraph, corpus), ({ record }) => record.text),
    }),
    sentences: t.field({
      type: [Sentence],
      description: 'Its sentences, in order; they cover all but the white space between them.',
      extensions: costs({ loads: true, size: 6 }),
      resolve: (paragraph, _, { corpus }) => whenThere(wholeParagraph(paragraph, corpus), ({ sentences }) => sentences),
    }),
    citations: t.field({
      type: [Citation],
      description: 'Its citations, in order; those in a note count where its marker is.',
      extensions: costs({ loads: true, size: 4 }),
      resolve: (paragraph, _, { corpus }) => whenThere(wholeParagraph(paragraph, corpus), ({ citations }) => citations),
    }),
    mentions: t.field({
      type: [Mention],
      description: 'Its mentions of actors, in order.',
      args: { kind: t.arg({ type: MentionKind, description: 'Only those of this kind.' }) },
      extensions: costs({ loads: true, size: 20 }),
      resolve: (paragraph, { kind }, { corpus, spending }) =>
        whenThere(wholeParagraph(paragraph, corpus), ({ mentions }) => {
          if (kind == null) return mentions;
          spending?.work(mentions.length);
          return mentions.filter(({ record }) => record.kind === kind);
        }),
    }),
    segments: t.field({
      type: [Segment],
      description:
        "The text cut at every annotation's edge, in order: joining every segment's text gives the paragraph's text.",
      extensions: costs({ loads: true, size: 40 }),
      resolve: (paragraph, _, { corpus }) => whenThere(wholeParagraph(paragraph, corpus), ({ segments }) => segments),
    }),
  }),
});
