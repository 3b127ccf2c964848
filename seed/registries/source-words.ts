import data from './source-words.json' with { type: 'json' };

/** Words that the rules for unknown sources look at, lower case. */
export interface SourceWords {
  /** Words of which the names of newspapers, agencies and stations are made. */
  readonly press: ReadonlySet<string>;
  /** Nouns for something printed or broadcast, by itself no name. */
  readonly genericSources: ReadonlySet<string>;
  /** What happens or is held. */
  readonly events: ReadonlySet<string>;
  /** Words before the name of something that happened, sailed or was passed. */
  readonly eventOpeners: ReadonlySet<string>;
  /** Names of days and meetings. */
  readonly occasions: ReadonlySet<string>;
  /** Names of exercises and shows that are also words of other names. */
  readonly exercises: ReadonlySet<string>;
  /** Offices, and what people are or do at a date. */
  readonly roles: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  /** Small words inside a name. */
  readonly connectors: ReadonlySet<string>;
  /** Names of the press, without their article, that are also words: Time. */
  readonly wordNames: ReadonlySet<string>;
  /** Of those, what a sentence may begin with and be no name: "Time heals", "Upstream sits a dam". */
  readonly bareWords: ReadonlySet<string>;
  /** Names of the press, without their article, that persons bear: Dawn. */
  readonly personNames: ReadonlySet<string>;
  /** Cities that are no capital, and regions. */
  readonly cities: readonly string[];
}

let loaded: SourceWords | undefined;

export function loadSourceWords(): SourceWords {
  loaded ??= {
    press: wordsOf(data.press),
    genericSources: wordsOf(data.genericSources),
    events: wordsOf(data.events),
    eventOpeners: wordsOf(data.eventOpeners),
    occasions: wordsOf(data.occasions),
    exercises: wordsOf(data.exercises),
    roles: wordsOf(data.roles),
    institutions: wordsOf(data.institutions),
    connectors: wordsOf(data.connectors),
    wordNames: wordsOf(data.wordNames),
    bareWords: wordsOf(data.bareWords),
    personNames: wordsOf(data.personNames),
    cities: data.cities,
  };
  return loaded;
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
