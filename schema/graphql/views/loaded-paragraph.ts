import type { CitationRecord } from '../../records/citation.ts';
import type { MentionRecord } from '../../records/mention.ts';
import type { ParagraphRecord } from '../../records/paragraph.ts';
import { segmentsOf } from './segments.ts';
import { sentenceAt } from './sentence-at.ts';
import type {
  ActorView,
  CitationView,
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
    this.#citations ??= this.record.citations.map((record) => this.#citation(record));
    return this.#citations;
  }

  get mentions(): readonly MentionView[] {
    this.#mentions ??= this.record.mentions.flatMap((record) => this.#mention(record));
    return this.#mentions;
  }

  get segments(): readonly SegmentView[] {
    this.#segments ??= segmentsOf(this.record.text, this.mentions, this.citations);
    return this.#segments;
  }

  #citation(record: CitationRecord): CitationView {
    const { claim, source, via } = record;
    return {
      record,
      article: this.article,
      paragraph: this,
      sentence: this.#sentenceAt(record.start),
      claim: claim && { text: this.record.text.slice(claim.start, claim.end), range: claim },
      source: source === null ? null : (this.#records.sources.get(source) ?? null),
      via: via === null ? null : (this.#records.sources.get(via) ?? null),
    };
  }

  /** None where the article lacks the actor's record, which no publish lets through. */
  #mention(record: MentionRecord): MentionView[] {
    const actor = this.#records.actors.get(record.actor);
    if (actor === undefined) return [];
    const text = this.record.text.slice(record.start, record.end);
    return [{ record, text, actor, article: this.article, paragraph: this, sentence: this.#sentenceAt(record.start) }];
  }

  /** A paragraph without sentences is one. */
  #sentenceAt(place: number): SentenceView {
    const { text } = this.record;
    return (
      sentenceAt(this.sentences, place) ?? {
        record: { start: 0, end: text.length, cited: false },
        text,
        paragraph: this,
      }
    );
  }
}
