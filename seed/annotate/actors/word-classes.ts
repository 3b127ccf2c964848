import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';

/** What a word is to the rules; a bit each, since a word may be several (bank). */
export const classes = {
  organisationHead: 1,
  groupHead: 2,
  companySuffix: 4,
  placeNoun: 8,
  event: 16,
  topic: 32,
  notName: 64,
  sentenceOpener: 128,
  title: 256,
  address: 512,
  groupOpener: 1024,
  bareInstitution: 2048,
  commonAcronym: 4096,
  modifier: 8192,
  wordGivenName: 16384,
  firmNoun: 32768,
} as const;

/** A word that ends or opens the name of an organisation. */
export const organizationHeads = classes.organisationHead | classes.groupHead | classes.companySuffix;

/** A word that no person's name holds, but for the surnames that are words. */
export const noPerson =
  classes.notName |
  classes.sentenceOpener |
  classes.title |
  classes.address |
  classes.modifier |
  classes.organisationHead |
  classes.groupHead |
  classes.groupOpener |
  classes.placeNoun |
  classes.event |
  classes.topic;

let classesByWord: ReadonlyMap<string, number> | undefined;

/** The classes of a folded word, 0 where it has none. */
export function classesOf(key: string): number {
  classesByWord ??= readClasses();
  return classesByWord.get(key) ?? 0;
}

function readClasses(): ReadonlyMap<string, number> {
  const vocabulary = loadVocabulary();
  const titles = loadTitles();
  const byWord = new Map<string, number>();
  const add = (words: ReadonlySet<string>, bit: number) => {
    for (const word of words) byWord.set(word, (byWord.get(word) ?? 0) | bit);
  };
  add(vocabulary.organisationHeads, classes.organisationHead);
  add(vocabulary.groupHeads, classes.groupHead);
  add(vocabulary.companySuffixes, classes.companySuffix);
  add(vocabulary.placeNouns, classes.placeNoun);
  add(vocabulary.events, classes.event);
  add(vocabulary.topics, classes.topic);
  add(vocabulary.notNames, classes.notName);
  add(vocabulary.sentenceOpeners, classes.sentenceOpener);
  add(vocabulary.groupOpeners, classes.groupOpener);
  add(vocabulary.bareInstitutions, classes.bareInstitution);
  add(vocabulary.commonAcronyms, classes.commonAcronym);
  add(vocabulary.wordGivenNames, classes.wordGivenName);
  add(vocabulary.firmNouns, classes.firmNoun);
  add(vocabulary.firmOrPersonNouns, classes.firmNoun);
  add(titles.heads, classes.title);
  add(titles.address, classes.address);
  add(titles.modifiers, classes.modifier);
  return byWord;
}
