import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import { briefing } from '../../graphql/support/briefing.ts';

export const attack = `"'><script>alert('x')</script><img src=x onerror=alert(1)>&lt;`;
const address = 'javascript:alert(document.domain)';
const with_ = (text: string): string => `${text} ${attack}`;

/** An article with the attack in every text that it has, and scripts for addresses. */
export const hostileArticle: AnnotatedArticle = {
  ...briefing,
  title: with_(briefing.title),
  publication: { slug: 'harbour-briefing', name: with_('Harbour Briefing'), abbreviation: attack },
  url: address,
  authors: [attack],
  figures: [{ caption: attack, credit: attack }],
  note: attack,
  pipelineVersion: attack,
  paragraphs: briefing.paragraphs.map((paragraph) => ({
    ...paragraph,
    text: with_(paragraph.text),
    sentences: paragraph.sentences.map((sentence, index, all) =>
      index === all.length - 1 ? { ...sentence, end: with_(paragraph.text).length } : sentence,
    ),
    citations: paragraph.citations.map((citation) => ({
      ...citation,
      text: with_(citation.text),
      sourceText: attack,
      url: address,
      dates: [{ date: null, until: null, text: attack, precision: 'DAY', yearInferred: false }],
    })),
  })),
  actors: briefing.actors.map((actor) => ({
    ...actor,
    name: with_(actor.name),
    aliases: [attack],
    description: attack,
    wikidataId: address,
  })),
  sources: briefing.sources.map((source) => ({
    ...source,
    name: with_(source.name),
    homepage: address,
    wikidataId: address,
  })),
};
