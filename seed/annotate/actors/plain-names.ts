import type { ActorRecord } from '../../../schema/records/actor.ts';
import { loadNamedActors } from '../../registries/actors.ts';
import { printedValue } from './name-values.ts';

// One word with one capital, or several of plain letters: lower case makes them the words of a line.
const plain = /^[A-Z](?:[a-z]{2,}|[A-Za-z]*(?: [A-Za-z]+)+)$/;

/**
 * Names of actors that are in a line of a NameTrie as they are in lower case. Most are so plain, and the compiled lines leave
 * them out: what the actors tell is not stored twice, and is made a line when a text has its first word.
 */
export class PlainNames {
  /** Of each first word its names, each followed by its actor's slug. */
  readonly #byFirst = new Map<string, string[]>();

  constructor(actors: readonly { readonly record: ActorRecord }[]) {
    for (const {
      record: { name, aliases, slug },
    } of actors) {
      this.#add(name, slug);
      for (const alias of aliases) this.#add(alias, slug);
    }
  }

  #add(form: string, slug: string): void {
    if (!plain.test(form)) return;
    const space = form.indexOf(' ');
    const first = (space < 0 ? form : form.slice(0, space)).toLowerCase();
    const names = this.#byFirst.get(first);
    if (names === undefined) this.#byFirst.set(first, [form, slug]);
    else names.push(form, slug);
  }

  /** The names that begin with a folded word, as its line has them; of two with the same words the first. */
  at(first: string): readonly string[] {
    const names = this.#byFirst.get(first);
    if (names === undefined) return [];
    const printed = new Map<string, string>();
    for (let name = 0; name < names.length; name += 2) {
      const key = (names[name] ?? '').toLowerCase();
      const rest = key.slice(first.length + 1);
      if (!printed.has(rest)) printed.set(rest, `${rest}=${printedValue(`name ${names[name + 1]}`, key)}`);
    }
    return [...printed.values()];
  }
}

let registered: PlainNames | undefined;

/** Those of gloss's own registry. */
export function loadPlainNames(): PlainNames {
  registered ??= new PlainNames(loadNamedActors());
  return registered;
}

/** The lines without what the plain names say. */
export function withoutPlainNames(lines: readonly string[], names: PlainNames): readonly string[] {
  return lines.flatMap((line) => {
    const [first = '', ...all] = line.split('\t');
    const told = new Set(names.at(first));
    const kept = all.filter((name) => !told.has(name));
    return kept.length === 0 ? [] : [[first, ...kept].join('\t')];
  });
}
