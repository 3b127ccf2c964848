import type { CitationEntry, MentionEntry } from '../corpus/corpus.ts';
import type { ActorView, CitationView, MentionView, ParagraphPlace } from './view.ts';

/** A mention as a page of its actor's mentions shows it. */
export function mentionOfEntry(entry: MentionEntry, actor: ActorView): MentionView {
  const { article, mention: record, text, sentence } = entry;
  const paragraph: ParagraphPlace = { article, number: entry.paragraph };
  return { record, text, actor, article, paragraph, sentence: { record: sentence, text: sentence.text, paragraph } };
}

/** A citation as a page of its source's, or of an actor's, citations shows it. */
export function citationOfEntry(entry: CitationEntry): CitationView {
  const { article, citation: record, sentence, source, via } = entry;
  const paragraph: ParagraphPlace = { article, number: entry.paragraph };
  const claim =
    record.claim === null || entry.claimText === null ? null : { text: entry.claimText, range: record.claim };
  return {
    record,
    article,
    paragraph,
    sentence: { record: sentence, text: sentence.text, paragraph },
    claim,
    source,
    via,
  };
}
