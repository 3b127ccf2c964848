import type { Corpus } from '../corpus/corpus.ts';
import { type MaybePromise, whenThere } from '../maybe-promise.ts';
import { type Provenanced, type ProvenanceRecord, provenanceOf } from '../records/provenance.ts';
import { wholeParagraph } from './article.ts';
import { ruleOfMention } from './rule-of-mention.ts';
import type { CitationView, CitedDateView, MentionView, WholeParagraph } from './view.ts';

/** Who made a citation. Lists of the corpus do not hold it: there the article is loaded. */
export function provenanceOfCitation(
  { paragraph, record }: CitationView,
  corpus: Corpus,
): MaybePromise<ProvenanceRecord> {
  return whenThere(wholeParagraph(paragraph, corpus), (whole) => made(whole, citationIn(whole, record.number)));
}

export function provenanceOfDate({ citation, index }: CitedDateView, corpus: Corpus): MaybePromise<ProvenanceRecord> {
  const { paragraph, record } = citation;
  return whenThere(wholeParagraph(paragraph, corpus), (whole) =>
    made(whole, citationIn(whole, record.number)?.dates[index]),
  );
}

export function provenanceOfMention(
  { paragraph, record }: MentionView,
  corpus: Corpus,
): MaybePromise<ProvenanceRecord> {
  return whenThere(wholeParagraph(paragraph, corpus), (whole) => {
    const mention = whole.record.mentions.find(({ start }) => start === record.start);
    const provenance = made(whole, mention);
    if (provenance.kind === 'EDITOR' || provenance.rule !== null || mention === undefined) return provenance;
    const actor = whole.article.record.actors.find(({ slug }) => slug === mention.actor);
    return { ...provenance, rule: ruleOfMention(mention.kind, actor) };
  });
}

function citationIn({ record }: WholeParagraph, number: number) {
  return record.citations.find((citation) => citation.number === number);
}

function made({ article }: WholeParagraph, annotation: Provenanced | undefined): ProvenanceRecord {
  return provenanceOf(annotation ?? {}, article.record.provenances);
}
