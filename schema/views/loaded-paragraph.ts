import type { CitationRecord } from '../records/citation.ts';
import type { MentionRecord } from '../records/mention.ts';
import { type ParagraphRecord, wholeAsSentence } from '../records/paragraph.ts';
import { segmentsOf } from './segments.ts';
import { sentenceAt } from './sentence-at.ts';
import type {
  ActorView,
  CitationView,
  ClaimView,
  MentionView,
  SegmentView,
  SentenceView,
  SourceView,
  WholeArticle,
  WholeParagraph,
} from './view.ts';

/** The article's own records, by slug. */
export interface ArticleRecords {
  readonly actors: ReadonlyMap<string, ActorView>;
  readonly sources: ReadonlyMap<string, SourceView>;
}

/** A paragraph of a loaded article; what is not asked is not made, and what is made is made once. */
export class LoadedParagraph implements WholeParagraph {
  readonly article: WholeArticle;
  readonly record: ParagraphRecord;
  readonly #records: ArticleRecords;
  #sentences: readonly SentenceView[] | undefined;
  #citations: readonly CitationView[] | undefined;
  #mentions: readonly MentionView[] | undefined;
  #segments: readonly SegmentView[] | undefined;

  constructor(article: WholeArticle, record: ParagraphRecord, records: ArticleRecords) {
    this.article = article;
    this.record = record;
    this.#records = records;
  }

  get sentences(): readonly SentenceView[] {
    this.#sentences ??= this.record.sentences.map((record) => ({
      record,
      text: this.record.text.slice(record.start, record.end),
      paragraph: this,
    }));
    return this.#sentences;
  }

  get citations(): readonly CitationView[] {
    this.#citations ??= this.record.citations.map(
      (record) => new LoadedCitation(this, record, this.#source(record.source), this.#source(record.via)),
    );
    return this.#citations;
  }

  get mentions(): readonly MentionView[] {
    this.#mentions ??= this.#mentionsOfKnown();
    return this.#mentions;
  }

  get segments(): readonly SegmentView[] {
    this.#segments ??= segmentsOf(this.record.text, this.mentions, this.citations);
    return this.#segments;
  }

  /** A paragraph without sentences is one. */
  sentenceAt(place: number): SentenceView {
    const { text } = this.record;
    return (
      sentenceAt(this.sentences, place) ?? {
        record: wholeAsSentence(this.record),
        text,
        paragraph: this,
      }
    );
  }

  #source(slug: string | null): SourceView | null {
    return slug === null ? null : (this.#records.sources.get(slug) ?? null);
  }

  #mentionsOfKnown(): readonly MentionView[] {
    const mentions: MentionView[] = [];
    for (const record of this.record.mentions) {
      const actor = this.#records.actors.get(record.actor);
      // No publish lets an article through that lacks an actor's record.
      if (actor !== undefined) mentions.push(new LoadedMention(this, record, actor));
    }
    return mentions;
  }
}

class LoadedMention implements MentionView {
  readonly paragraph: LoadedParagraph;
  readonly record: MentionRecord;
  readonly actor: ActorView;

  constructor(paragraph: LoadedParagraph, record: MentionRecord, actor: ActorView) {
    this.paragraph = paragraph;
    this.record = record;
    this.actor = actor;
  }

  get article(): WholeArticle {
    return this.paragraph.article;
  }

  get text(): string {
    return this.paragraph.record.text.slice(this.record.start, this.record.end);
  }

  get sentence(): SentenceView {
    return this.paragraph.sentenceAt(this.record.start);
  }
}

class LoadedCitation implements CitationView {
  readonly paragraph: LoadedParagraph;
  readonly record: CitationRecord;
  readonly source: SourceView | null;
  readonly via: SourceView | null;

  constructor(paragraph: LoadedParagraph, record: CitationRecord, source: SourceView | null, via: SourceView | null) {
    this.paragraph = paragraph;
    this.record = record;
    this.source = source;
    this.via = via;
  }

  get article(): WholeArticle {
    return this.paragraph.article;
  }

  get sentence(): SentenceView {
    return this.paragraph.sentenceAt(this.record.start);
  }

  get claim(): ClaimView | null {
    const { claim } = this.record;
    return claim && { text: this.paragraph.record.text.slice(claim.start, claim.end), range: claim };
  }
}
