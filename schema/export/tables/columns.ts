import type { CorpusActor, CorpusSource } from '../../corpus/corpus.ts';
import { isoDateOf } from '../../records/date.ts';
import { provenanceOf } from '../../records/provenance.ts';
import type { StoredArticle } from '../../records/stored-article.ts';
import { ruleOfMention } from '../../views/rule-of-mention.ts';
import type { CitationView, MentionView } from '../../views/view.ts';
import type { Column } from './column.ts';

/** A citation or a mention, with its article's record. */
export interface Placed<View> {
  readonly article: StoredArticle;
  readonly view: View;
}

const articleColumns: readonly Column<Placed<unknown>>[] = [
  { name: 'article', description: "The article's slug.", value: ({ article }) => article.slug },
  { name: 'article_title', description: "The article's title.", value: ({ article }) => article.title },
  {
    name: 'article_published',
    description: 'When the article appeared, at the earliest: a date of ISO 8601.',
    value: ({ article }) => article.published.earliest,
  },
];

export const citationColumns: readonly Column<Placed<CitationView>>[] = [
  ...articleColumns,
  {
    name: 'number',
    description: 'Of the citation, through its article, from 1.',
    value: ({ view }) => view.record.number,
  },
  { name: 'text', description: 'The citation as printed.', value: ({ view }) => view.record.text },
  {
    name: 'source',
    description: "The source's slug; empty where none is printed.",
    value: ({ view }) => view.record.source,
  },
  { name: 'source_name', description: "The source's name.", value: ({ view }) => view.source?.name ?? null },
  {
    name: 'source_registered',
    description: 'Whether a registry knows the source; false where it was taken from the print.',
    value: ({ view }) => view.source?.registered ?? null,
  },
  { name: 'via', description: 'Slug of the source that it came through.', value: ({ view }) => view.record.via },
  {
    name: 'dates',
    description: 'The cited dates in ISO 8601, as much of each as is printed; a range as an interval.',
    value: ({ view }) => view.record.dates.map(isoDateOf),
  },
  {
    name: 'year_inferred',
    description: 'Whether the year of one of them was worked out.',
    value: ({ view }) => view.record.dates.some(({ yearInferred }) => yearInferred),
  },
  { name: 'signal', description: 'NONE, SEE, SEE_ALSO or CF.', value: ({ view }) => view.record.signal },
  { name: 'in_note', description: 'Whether a note prints it.', value: ({ view }) => view.record.inNote },
  { name: 'claim', description: 'The words that it stands behind.', value: ({ view }) => view.claim?.text ?? null },
  { name: 'sentence', description: 'The sentence that it stands in.', value: ({ view }) => view.sentence.text },
  { name: 'url', description: 'The address that it prints or links to.', value: ({ view }) => view.record.url },
  {
    name: 'rule',
    description: "The annotator's rule that found it; empty where an editor made it.",
    value: ({ article, view }) => provenanceOf(view.record, article.provenances).rule,
  },
  {
    name: 'editor',
    description: 'The editor who made or corrected it.',
    value: ({ article, view }) => provenanceOf(view.record, article.provenances).by,
  },
];

export const mentionColumns: readonly Column<Placed<MentionView>>[] = [
  ...articleColumns,
  {
    name: 'paragraph',
    description: 'The number of its paragraph, from 1.',
    value: ({ view }) => ('record' in view.paragraph ? view.paragraph.record.number : view.paragraph.number),
  },
  {
    name: 'start',
    description: "Where it begins in the paragraph's text, in UTF-16 code units.",
    value: ({ view }) => view.record.start,
  },
  { name: 'end', description: 'Where it ends there, exclusive.', value: ({ view }) => view.record.end },
  { name: 'text', description: 'The words.', value: ({ view }) => view.text },
  { name: 'actor', description: "The actor's slug.", value: ({ view }) => view.actor.record.slug },
  { name: 'actor_name', description: "The actor's name.", value: ({ view }) => view.actor.record.name },
  {
    name: 'actor_kind',
    description: 'PERSON, STATE, ORGANISATION or GROUP.',
    value: ({ view }) => view.actor.record.kind,
  },
  {
    name: 'actor_registered',
    description: 'Whether a registry knows the actor; false where it was taken from the print.',
    value: ({ view }) => view.actor.record.registered,
  },
  { name: 'kind', description: 'NAME, METONYM, DEMONYM or DESCRIPTION.', value: ({ view }) => view.record.kind },
  { name: 'sentence', description: 'The sentence that it stands in.', value: ({ view }) => view.sentence.text },
  {
    name: 'rule',
    description: "The annotator's rule that found it; empty where an editor made it.",
    value: ({ article, view }) => {
      const { kind, rule } = provenanceOf(view.record, article.provenances);
      return kind === 'EDITOR' ? null : (rule ?? ruleOfMention(view.record.kind, view.actor.record));
    },
  },
  {
    name: 'editor',
    description: 'The editor who made or corrected it.',
    value: ({ article, view }) => provenanceOf(view.record, article.provenances).by,
  },
];

export const actorColumns: readonly Column<CorpusActor>[] = [
  { name: 'actor', description: 'The slug.', value: ({ slug }) => slug },
  { name: 'name', description: 'The name.', value: ({ name }) => name },
  { name: 'kind', description: 'PERSON, STATE, ORGANISATION or GROUP.', value: ({ kind }) => kind },
  { name: 'aliases', description: 'Other names.', value: ({ aliases }) => aliases },
  { name: 'description', description: 'Who it is, in a few words.', value: ({ description }) => description },
  { name: 'affiliation', description: 'Slug of the actor that it acts for.', value: ({ affiliation }) => affiliation },
  { name: 'wikidata', description: 'Its item in Wikidata, where certain.', value: ({ wikidataId }) => wikidataId },
  { name: 'registered', description: 'Whether a registry knows it.', value: ({ registered }) => registered },
  { name: 'mentions', description: 'How often the corpus mentions it.', value: ({ counts }) => counts.mentions },
  { name: 'articles', description: 'How many articles do.', value: ({ counts }) => counts.articles },
  {
    name: 'citations',
    description: 'How many citations stand in the sentences that mention it.',
    value: ({ counts }) => counts.citations,
  },
];

export const sourceColumns: readonly Column<CorpusSource>[] = [
  { name: 'source', description: 'The slug.', value: ({ slug }) => slug },
  { name: 'name', description: 'The name.', value: ({ name }) => name },
  {
    name: 'printed_as',
    description: 'Forms that it is printed in, at most 50.',
    value: ({ surfaceForms }) => surfaceForms,
  },
  { name: 'homepage', description: 'The home page.', value: ({ homepage }) => homepage },
  { name: 'wikidata', description: 'Its item in Wikidata, where certain.', value: ({ wikidataId }) => wikidataId },
  { name: 'registered', description: 'Whether a registry knows it.', value: ({ registered }) => registered },
  { name: 'citations', description: 'How often the corpus cites it.', value: ({ counts }) => counts.citations },
  { name: 'articles', description: 'How many articles do.', value: ({ counts }) => counts.articles },
];
