import {
  citationGroups,
  type DocumentParts,
  otherParentheses,
  sentencesOf,
  withoutCitationGroups,
} from './document-parts.ts';
import { type Fact, parenthesisPlace, sentencePlace } from './fact.ts';
import { coreMentions, type Gold, mentionText } from './gold-facts.ts';

/**
 * The facts that stand in a document, found by the surface forms of the gold. Throws an Error where one form stands for
 * two actors there, which reading by form cannot tell apart.
 */
export function documentFacts({ caption, paragraphs }: DocumentParts, gold: Gold): Fact[] {
  const core = coreForms(gold);
  const adjectives = new Set(gold.adjectiveSkips.map(({ surface }) => surface));
  const anyForm = longestOf([...core.keys(), ...adjectives, ...closedForms(gold)]);
  const inSentence = (sentence: string, place: string): Fact[] => {
    const surfaces = withoutCitationGroups(sentence).match(anyForm) ?? [];
    const mentions = surfaces.flatMap((surface) => core.get(surface.replace(/^The /u, 'the ')) ?? []);
    return [
      { kind: 'sentence', place, text: '' },
      ...citationGroups(sentence).map(
        (raw, index): Fact => ({ kind: 'citation', place, text: `${index + 1}: ${raw}` }),
      ),
      ...mentions.map((text): Fact => ({ kind: 'core mention', place, text })),
      ...surfaces.filter((form) => adjectives.has(form)).map((text): Fact => ({ kind: 'adjective', place, text })),
    ];
  };
  const inParagraphs = paragraphs.flatMap((paragraph, p) =>
    sentencesOf(paragraph).flatMap((sentence, s) => inSentence(sentence, sentencePlace(p + 1, s + 1))),
  );
  // An aside is retold, so that only its being there is compared; an acronym, a date or a credit is as it was.
  const kept = new Set(gold.nonCitationParentheses.filter(({ kind }) => kind !== 'ASIDE').map(({ raw }) => raw));
  const parentheses = [caption ?? '', ...paragraphs].flatMap((text, index) =>
    otherParentheses(text).map(
      (raw): Fact => ({
        kind: 'other parenthesis',
        place: parenthesisPlace(index === 0 ? null : index),
        text: kept.has(raw) ? raw : 'an aside',
      }),
    ),
  );
  return [...inParagraphs, ...parentheses];
}

function coreForms(gold: Gold): Map<string, string> {
  const forms = new Map<string, string>();
  for (const mention of coreMentions(gold)) {
    const text = mentionText(mention);
    const earlier = forms.get(mention.surface) ?? text;
    if (earlier !== text) throw new Error(`one form stands for two actors in the gold: ${earlier} and ${text}`);
    forms.set(mention.surface, text);
  }
  return forms;
}

/** The optional forms within which the gold counts nothing, so that "the Kremlin leader" holds no mention of Russia. */
function closedForms(gold: Gold): string[] {
  const counted = [
    ...coreMentions(gold).map(({ paragraph, start }) => ({ block: `${paragraph}`, start })),
    ...gold.adjectiveSkips,
  ];
  return gold.mentions
    .filter(({ tier }) => tier === 'optional')
    .filter(({ paragraph, start, end }) =>
      counted.every((item) => item.block !== `${paragraph}` || item.start < start || item.start >= end),
    )
    .map(({ surface }) => surface);
}

/** Matches whole words, the longest form first: "North Korean" is no "North Korea". "the" may begin a sentence. */
function longestOf(surfaces: readonly string[]): RegExp {
  const forms = [...new Set(surfaces)]
    .sort((a, b) => b.length - a.length)
    .map((surface) => surface.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/^the /u, '[Tt]he '));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
