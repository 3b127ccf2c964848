import type { NameLines } from '../annotate/actors/name-trie.ts';
import { classes, classesOf } from '../annotate/actors/word-classes.ts';
import type { RegisteredActor } from '../registries/actors.ts';
import type { Country } from '../registries/countries.ts';
import { fold } from '../text/fold.ts';
import { stateIn } from './state-bodies.ts';

interface KnownActors {
  readonly actors: readonly RegisteredActor[];
  readonly stateOf: (slug: string) => Country | undefined;
}

/** Adds every form that prints an actor, with what it says of its words. */
export function addActorNames(
  names: NameLines,
  { record, surname, knownBySurname, isWord, metonyms, metonymCities, demonyms }: RegisteredActor,
  { actors, stateOf }: KnownActors,
): void {
  const { slug, affiliation, kind } = record;
  const forms = [record.name, ...record.aliases];
  const state = kind === 'ORGANISATION' ? stateOf(affiliation ?? '') : undefined;
  for (const form of forms) {
    const use = isWord && !form.includes(' ') ? 'word' : 'name';
    names.add(form, `${use} ${slug}${state ? stateIn(form, state) : ''}`);
  }
  for (const form of forms) if (saidAsWords.has(form)) names.add(form[0] + form.slice(1).toLowerCase(), `name ${slug}`);
  for (const spelling of forms.flatMap((form) => respelled(form, slug, actors))) names.add(spelling, `name ${slug}`);
  for (const metonym of metonyms) names.add(metonym, `seat ${slug}`);
  for (const city of metonymCities) names.add(city, `capital ${slug}`);
  for (const demonym of demonyms) for (const form of [demonym, plural(demonym)]) names.add(form, `demonym ${slug}`);
  if (surname === null || !knownBySurname) return;
  // Sisi stands for el-Sisi, too.
  for (const own of [surname, surname.replace(/^(?:al|el)-/, '')]) names.add(own, `surname ${slug}`);
}

/** Poles, but Swiss, French and Frenchmen. */
export function plural(demonym: string): string {
  return /(?:[sxz]|sh|ench|utch|ese|men|women)$/.test(demonym) ? demonym : `${demonym}s`;
}

// Acronyms that are said as words, which half of the press prints as such: Amisom, Adnoc, Tepco.
const saidAsWords = new Set(
  `DEFRA UNCTAD UNIDO CEPAL UNITAR UNIFIL UNMIK UNMIL AMISOM COMESA NEPAD CELAC UNASUR CEFTA COVAX IRENA ICOMOS USADA RUSADA AIPAC
  JETRO DARPA IBAMA FUNAI COSATU ADNOC SABIC INPEX TEPCO ENEOS KEPCO KOGAS COSCO COMAC COFCO MEDEF PASOK CONAIE JANAF JOGMEC NERSA
  NUMSA PRASA TAZARA ZESCO ETECSA CEMEX EUFOR EULEX UNITA SWAPO ECOWAS ASEAN BRICS USAID RUSAL LUKOIL YUKOS SOCAR BOTAS SIPRI POSCO
  LATAM CITIC BINUH JAPEX CAFOD PAGASA WAPDA`.split(/\s+/),
);

/** The spellings of a name that begins with another actor's: "Al Qaida in Iraq", since al-Qaeda is also printed Al Qaida. */
function respelled(form: string, slug: string, actors: readonly RegisteredActor[]): string[] {
  const part = actors.find(
    ({ record }) =>
      record.kind === 'GROUP' &&
      record.slug !== slug &&
      record.aliases.length > 0 &&
      form.startsWith(`${record.name} `),
  );
  if (part === undefined) return [];
  const rest = form.slice(part.record.name.length);
  return part.record.aliases.filter((alias) => alias.length > 3).map((alias) => alias + rest);
}

const heads = classes.organisationHead | classes.groupHead;
const common = classes.topic | classes.notName;

/**
 * The name of a source where it is the press's, and an actor's or a person's could be read into it: China Daily, France 24,
 * Enab Baladi. None where an organisation bears it, or every word is a common one (Foreign Affairs).
 */
export function pressName(form: string): string[] {
  const name = form.replace(/^The /, '');
  const words = name.split(/[\s-]+/).map((word) => classesOf(fold(word)));
  const isPress =
    words.length > 1 &&
    /^\p{Lu}[\p{Script=Latin}’' -]+(?: \d{2,3})?$/u.test(name) &&
    words.every((bits) => (bits & heads) === 0);
  return isPress && words.some((bits) => (bits & common) === 0) ? [name] : [];
}
