import { fold } from '../text/fold.ts';
import givenNameData from './given-names.json' with { type: 'json' };
import placeData from './places.json' with { type: 'json' };
import titleData from './titles.json' with { type: 'json' };
import vocabularyData from './vocabulary.json' with { type: 'json' };

type Vocabulary = Readonly<Record<Exclude<keyof typeof vocabularyData, '$comment'>, ReadonlySet<string>>>;
type Titles = Readonly<Record<Exclude<keyof typeof titleData, '$comment'>, ReadonlySet<string>>>;

let vocabulary: Vocabulary | undefined;
let titles: Titles | undefined;
let givenNames: ReadonlySet<string> | undefined;

/** English words that the rules for actors look at, folded. */
export function loadVocabulary(): Vocabulary {
  vocabulary ??= {
    organisationHeads: folded(vocabularyData.organisationHeads),
    groupHeads: folded(vocabularyData.groupHeads),
    stateInstitutions: folded(vocabularyData.stateInstitutions),
    companySuffixes: folded(vocabularyData.companySuffixes),
    nameLinks: folded(vocabularyData.nameLinks),
    topics: folded(vocabularyData.topics),
    artefacts: folded(vocabularyData.artefacts),
    events: folded(vocabularyData.events),
    placeNouns: folded(vocabularyData.placeNouns),
    notNames: folded(vocabularyData.notNames),
    wordSurnames: folded(vocabularyData.wordSurnames),
    wordGivenNames: folded(vocabularyData.wordGivenNames),
    firmNouns: folded(vocabularyData.firmNouns),
    firmOrPersonNouns: folded(vocabularyData.firmOrPersonNouns),
    sentenceOpeners: folded(vocabularyData.sentenceOpeners),
    speechVerbs: folded(vocabularyData.speechVerbs),
    personVerbs: folded(vocabularyData.personVerbs),
    personNouns: folded(vocabularyData.personNouns),
    belongings: folded(vocabularyData.belongings),
    placeHeads: folded(vocabularyData.placeHeads),
    groupOpeners: folded(vocabularyData.groupOpeners),
    bareInstitutions: folded(vocabularyData.bareInstitutions),
    commonAcronyms: folded(vocabularyData.commonAcronyms),
    sourceNouns: folded(vocabularyData.sourceNouns),
    actorRoles: folded(vocabularyData.actorRoles),
    namedAfterStates: folded(vocabularyData.namedAfterStates),
  };
  return vocabulary;
}

/** Words of office and address that stand before a person's name, folded. */
export function loadTitles(): Titles {
  titles ??= {
    heads: folded(titleData.heads),
    address: folded(titleData.address),
    modifiers: folded(titleData.modifiers),
    leaders: folded(titleData.leaders),
  };
  return titles;
}

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold));
}

/** Regions, cities and landmarks that are no actors. */
export function loadPlaces(): readonly string[] {
  return [...placeData.places, ...placeData.statesOfAmerica, ...placeData.citiesOfAmerica];
}

let american: ReadonlySet<string> | undefined;

/** The states of the United States and their larger cities, as words folded and joined by spaces. */
export function loadAmericanPlaces(): ReadonlySet<string> {
  american ??= folded([...placeData.statesOfAmerica, ...placeData.citiesOfAmerica]);
  return american;
}

let statesOfAmerica: ReadonlySet<string> | undefined;

/** The states of the United States, folded. */
export function loadStatesOfAmerica(): ReadonlySet<string> {
  statesOfAmerica ??= folded(placeData.statesOfAmerica);
  return statesOfAmerica;
}

/** First names of persons, folded. */
export function loadGivenNames(): ReadonlySet<string> {
  givenNames ??= new Set(Object.values(givenNameData.names).join(' ').toLowerCase().split(' '));
  return givenNames;
}
