import type { ActorRecord } from '../../../schema/records/actor.ts';
import type { MentionRecord } from '../../../schema/records/mention.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';
import type { RegisteredActor } from '../../registries/actors.ts';
import type { RuleTable } from '../rule-table.ts';
import { CodeBuffer } from '../text/code-buffer.ts';
import { type DocumentWatch, watchOf } from '../watch.ts';
import { actorsNamed } from './actors-named.ts';
import { releaseAmericanGeorgia } from './american-georgia.ts';
import {
  type DefinedAcronym,
  defineAcronyms,
  releaseRedefined,
  takeDefinedNames,
  takeDefinedThings,
} from './defined-names.ts';
import { releaseKorean } from './divided-korea.ts';
import { DocumentEntities } from './document-entities.ts';
import { type PlacedText, takeOrganisations, takePersons } from './full-names.ts';
import { releaseForeignInstitutions } from './institutions.ts';
import type { Lexicon } from './lexicon.ts';
import { mentionsOf } from './mentions.ts';
import type { MetonymReader } from './metonyms/metonym-reader.ts';
import { namesakesOfStates } from './namesakes-of-states.ts';
import { takeNationalSections } from './national-sections.ts';
import { takeRegisteredNames } from './registered-names.ts';
import { takeSharedSeats } from './shared-seats.ts';
import { takeShortForms } from './short-forms.ts';
import { TakenWords } from './spans.ts';
import { resolveSurnames } from './surname-owners.ts';
import { WordBuffer } from './word-buffer.ts';
import { Words } from './words.ts';

export interface ActorInput {
  readonly paragraphs: readonly {
    readonly text: string;
    readonly sentences: readonly TextRange[];
    /** Names of what is cited and the like, in order: nothing inside is a mention. */
    readonly excluded: readonly TextRange[];
  }[];
  /** Title and captions, which may introduce full names. */
  readonly headings: readonly string[];
  /** What the document defines: `{text: 'APEC', name: 'Asia-Pacific Economic Cooperation'}`. */
  readonly acronyms: readonly DefinedAcronym[];
  /** Is told of the mentions that are dropped. */
  readonly watch?: DocumentWatch | undefined;
}

export interface ActorOutput {
  /** By paragraph, in order of place, never overlapping each other nor what is excluded. */
  readonly mentions: readonly (readonly MentionRecord[])[];
  /** In order of first mention, then whom those are affiliated with. */
  readonly actors: readonly ActorRecord[];
}

/**
 * The mentions of actors in a document's paragraphs.
 *
 * @param rules where the rules of metonyms are noted, which the mentions hold by their index
 */
export function findMentions(
  { paragraphs, headings, acronyms, watch }: ActorInput,
  governmentRule: MetonymReader,
  lexicon: Lexicon,
  rules: RuleTable,
  codes = new CodeBuffer(),
): ActorOutput {
  const entities = new DocumentEntities(lexicon);
  const buffer = new WordBuffer(
    headings.reduce((sum, text) => sum + text.length, headings.length) +
      paragraphs.reduce((sum, { text }) => sum + text.length + 2, 0),
    codes,
  );
  let start = 0;
  const texts = [
    ...headings.map((text) => new Words(text, [], [], buffer)),
    ...paragraphs.map(({ text, sentences, excluded }) => new Words(text, sentences, excluded, buffer)),
  ].map((words): PlacedText => {
    const taken = new TakenWords(words);
    const text = { taken, names: takeRegisteredNames(taken, lexicon), start };
    start += words.count;
    return text;
  });
  releaseAmericanGeorgia(texts, lexicon);
  releaseKorean(texts);
  releaseForeignInstitutions(texts, lexicon);
  takeSharedSeats(texts);
  const ofActors = takeDefinedThings(texts, acronyms);
  const defined = defineAcronyms(ofActors, lexicon, entities, buffer);
  releaseRedefined(texts, ofActors, entities);
  for (const text of texts) takeDefinedNames(text.taken, defined, entities);
  for (const text of texts) takeNationalSections(text, lexicon, entities, text.start);
  for (const text of texts) takeOrganisations(text, lexicon, entities);
  takePersons(texts, lexicon, entities);
  for (const text of texts.slice(headings.length)) resolveSurnames(text, entities);
  const namesakes = namesakesOfStates(texts, entities);
  for (const text of texts) takeShortForms(text.taken, entities, text.start, namesakes);
  let known: KnownLeaders | undefined;
  const leadersOf = (state: string) => {
    known ??= leadersIn(texts, lexicon);
    return known.get(state) ?? [];
  };
  const mentions = texts
    .slice(headings.length)
    .map(({ taken }, index) =>
      mentionsOf(
        taken,
        lexicon,
        leadersOf,
        governmentRule,
        rules,
        watch && watchOf(watch, { paragraph: index + 1, note: null, text: paragraphs[index]?.text ?? '' }),
      ),
    );
  return { mentions, actors: actorsNamed(mentions, (slug) => entities.record(slug)) };
}

/**
 * The mentions of registered actors alone: what shows the name of a person or an organisation in English shows it in no
 * other language.
 */
export function findRegisteredMentions(
  input: ActorInput,
  governmentRule: MetonymReader,
  lexicon: Lexicon,
  rules: RuleTable,
  codes = new CodeBuffer(),
): ActorOutput {
  const { mentions, actors } = findMentions({ ...input, acronyms: [] }, governmentRule, lexicon, rules, codes);
  const registered = actors.filter((actor) => actor.registered);
  const slugs = new Set(registered.map(({ slug }) => slug));
  return { mentions: mentions.map((own) => own.filter(({ actor }) => slugs.has(actor))), actors: registered };
}

type KnownLeaders = ReadonlyMap<string, readonly RegisteredActor[]>;

/** The persons that the texts speak of and who lead a state, by its slug. */
function leadersIn(texts: readonly PlacedText[], { registeredBySlug }: Lexicon): KnownLeaders {
  const leaders = new Map<string, RegisteredActor[]>();
  for (const { taken } of texts) {
    for (const { actor } of taken.spans()) {
      const entry = actor === null ? undefined : registeredBySlug.get(actor);
      if (entry === undefined || entry.leads === null) continue;
      const known = leaders.get(entry.leads);
      if (known === undefined) leaders.set(entry.leads, [entry]);
      else if (!known.includes(entry)) known.push(entry);
    }
  }
  return leaders;
}
