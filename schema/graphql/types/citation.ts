import { cslItemsOf } from '../../export/csl.ts';
import { lookupsOf } from '../../export/lookups.ts';
import { annotationOfCitation, withContext } from '../../export/web-annotation.ts';
import { referenceOf } from '../../links/cited-reference.ts';
import { whenThere } from '../../maybe-promise.ts';
import { citationId } from '../../views/annotation-id.ts';
import { slugOfArticle, wholeParagraph } from '../../views/article.ts';
import { provenanceOfCitation } from '../../views/provenance.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { CitationSignal } from '../enums/citation-signal.ts';
import { Node } from '../node.ts';
import {
  Article,
  Citation,
  CitedArticle,
  CitedDate,
  Claim,
  Lookup,
  Paragraph,
  Provenance,
  Sentence,
  Source,
  TextRange,
} from '../refs.ts';

builder.objectType(Citation, {
  description:
    "One reference to one source: '(Kommersant, October 17; see EDM, October 19, 24)' holds two. Citations never overlap: where several sources share one date, each covers its own words, the last one also the date, and all have the date.",
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description:
        'Identifies article, place and exact text: after a new revision it returns the same citation or null.',
      extensions: costs({ work: 500, bytes: 110 }),
      resolve: citationId,
    }),
    article: t.field({ type: Article, description: 'The article that cites.', resolve: ({ article }) => article }),
    paragraph: t.field({
      type: Paragraph,
      description: 'The paragraph that contains it.',
      resolve: ({ paragraph }) => paragraph,
    }),
    number: t.int({ description: 'Its number through the article, from 1.', resolve: ({ record }) => record.number }),
    text: t.string({
      description: 'As printed, without the parentheses and the separator; for a note, the text of the note.',
      resolve: ({ record }) => record.text,
    }),
    range: t.field({
      type: TextRange,
      description: "Its place in the paragraph's text; for a citation in a note, the place of the note's marker.",
      resolve: ({ record }) => record,
    }),
    inNote: t.boolean({
      description: 'Whether it is in a footnote or an endnote.',
      resolve: ({ record }) => record.inNote,
    }),
    signal: t.field({
      type: CitationSignal,
      description: 'How it is introduced.',
      resolve: ({ record }) => record.signal,
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: "The source it cites; null if the text has none, as in '(, August 26)'.",
      resolve: ({ source }) => source,
    }),
    sourceText: t.string({
      nullable: true,
      description: 'The source as printed.',
      resolve: ({ record }) => record.sourceText,
    }),
    via: t.field({
      type: Source,
      nullable: true,
      description: "The source through which it came: Meduza in 'Reuters via Meduza'.",
      resolve: ({ via }) => via,
    }),
    dates: t.field({
      type: [CitedDate],
      description: 'Its dates, in order.',
      extensions: costs({ size: 1 }),
      resolve: (citation) => citation.record.dates.map((record, index) => ({ record, citation, index })),
    }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'The address it prints or links to.',
      resolve: ({ record }) => record.url,
    }),
    title: t.string({
      nullable: true,
      description: 'The title of the cited work, where it is printed.',
      resolve: ({ record }) => record.title,
    }),
    authors: t.stringList({
      description: 'Who wrote the cited work, as printed, given name first; empty if nobody is named.',
      extensions: costs({ size: 1 }),
      resolve: ({ record }) => record.authors,
    }),
    provenance: t.field({
      type: Provenance,
      description: 'What made it: a rule of the annotator, or an editor.',
      extensions: costs({ loads: true }),
      resolve: (citation, _, { corpus }) => provenanceOfCitation(citation, corpus),
    }),
    citedArticles: t.field({
      type: [CitedArticle],
      description:
        'The articles of this corpus that it points at: by its address, by publication and title, or by publication and day, where that day is stated or given. All of a publication and day where nothing decides between several.',
      extensions: costs({ reads: true, size: 0.5, work: 300 }),
      resolve: ({ record, article }, _, { corpus }) =>
        corpus.citedArticles(referenceOf(record), slugOfArticle(article)).then((found) => [...found]),
    }),
    lookups: t.field({
      type: [Lookup],
      description:
        "Links to the cited piece: its own address, else the source's archive of that day or its site's search if one is known; the Wayback Machine's copy; a news search.",
      extensions: costs({ size: 4, work: 1_000 }),
      resolve: lookupsOf,
    }),
    sentence: t.field({
      type: Sentence,
      description: 'The sentence that contains it.',
      resolve: ({ sentence }) => sentence,
    }),
    cslItems: t.field({
      type: ['JSON'],
      description: 'What it cites, as CSL-JSON for citation processors: an item for each date, or one if it has none.',
      extensions: costs({ size: 1, bytes: 700 }),
      resolve: cslItemsOf,
    }),
    webAnnotation: t.field({
      type: 'JSON',
      description:
        "The citation as a W3C Web Annotation that links its words to what they cite. Selectors count Unicode code points of the paragraph's text.",
      extensions: costs({ loads: true, bytes: 2_300 }),
      resolve: (citation, _, { corpus, origin }) =>
        whenThere(wholeParagraph(citation.paragraph, corpus), (paragraph) =>
          withContext(annotationOfCitation(citation, paragraph, origin())),
        ),
    }),
    claim: t.field({
      type: Claim,
      nullable: true,
      description:
        "What the citation's group supports: its sentence, from the end of the previous group in that sentence; null if nothing is left.",
      resolve: ({ claim }) => claim,
    }),
  }),
});
