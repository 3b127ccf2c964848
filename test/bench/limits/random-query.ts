import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A field of a query, with what is selected of it. */
export interface Selection {
  readonly field: string;
  /** Type of the parent where it is not the field's own: an inline fragment. */
  readonly on: string | null;
  readonly args: Readonly<Record<string, string | number>>;
  /** How often it is selected, under aliases where it is more than once. */
  readonly times: number;
  readonly below: readonly Selection[];
}

/** Values for the arguments that a schema cannot say. */
export interface KnownValues {
  readonly articles: readonly string[];
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly publications: readonly string[];
  readonly ids: readonly string[];
}

type Random = () => number;

const pageSizes = [1, 2, 3, 5, 8, 13, 20, 30, 45, 65, 80, 100];
const timesOfLeaf = [1, 1, 1, 4, 12, 28];
const deepest = 16;

/** Queries at random that are valid under a schema, and changes of them. */
export class RandomQueries {
  readonly #schema: GraphQLSchema;
  readonly #values: KnownValues;
  readonly #random: Random;

  constructor(schema: GraphQLSchema, values: KnownValues, random: Random) {
    this.#schema = schema;
    this.#values = values;
    this.#random = random;
  }

  make(): readonly Selection[] {
    const root = this.#schema.getQueryType();
    if (root == null) throw new Error('The schema has no queries.');
    return this.#selections(root, 1, 1 + Math.floor(this.#random() * 4));
  }

  /** The same with one thing changed: a page's size, how often a field comes, or all that is below one. */
  changed(query: readonly Selection[]): readonly Selection[] {
    const root = this.#schema.getQueryType();
    if (root == null) return query;
    const places = countOf(query);
    let at = Math.floor(this.#random() * places);
    const change = (selections: readonly Selection[], parent: GraphQLObjectType, depth: number): Selection[] =>
      selections.flatMap((selection) => {
        at -= 1;
        const of = selection.on === null ? parent : (this.#schema.getType(selection.on) ?? parent);
        if (!isObjectType(of)) return [selection];
        if (at === -1) return this.#mutations(selection, of, depth);
        const field = of.getFields()[selection.field];
        const type = field && getNamedType(field.type);
        const below = isObjectType(type) ? change(selection.below, type, depth + 1) : selection.below;
        return [{ ...selection, below }];
      });
    const made = change(query, root, 1);
    return made.length === 0 ? query : made;
  }

  #mutations(selection: Selection, parent: GraphQLObjectType, depth: number): Selection[] {
    const field = parent.getFields()[selection.field];
    if (field === undefined) return [selection];
    const kind = this.#random();
    if (kind < 0.25) return [{ ...selection, args: this.#argsOf(field) }];
    if (kind < 0.45) return [{ ...selection, times: this.#of(timesOfLeaf) }];
    if (kind < 0.55) return [];
    if (kind < 0.75) {
      const other = this.#selections(parent, depth, 2)[0];
      return other === undefined ? [selection] : [selection, other];
    }
    const type = getNamedType(field.type);
    if (!isObjectType(type)) return [this.#leaf(parent)].flatMap((leaf) => leaf ?? []);
    return [{ ...selection, below: this.#selections(type, depth + 1, 1 + Math.floor(this.#random() * 3)) }];
  }

  #selections(type: GraphQLObjectType, depth: number, steps: number): Selection[] {
    const fields = Object.values(type.getFields());
    const composites = fields.filter(({ type: of }) => !isLeafType(getNamedType(of)));
    const made: Selection[] = [];
    if (steps > 0 && depth < deepest - 3 && composites.length > 0) {
      const branches = this.#random() < 0.8 ? 1 : 2;
      for (let branch = 0; branch < branches; branch += 1) {
        const field = this.#of(composites);
        const below = this.#below(field, depth, steps);
        if (below.length > 0) made.push({ field: field.name, on: null, args: this.#argsOf(field), times: 1, below });
      }
    }
    const leaves = fields.filter(({ type: of }) => isLeafType(getNamedType(of)));
    if (this.#random() < 0.3) {
      for (const { name } of leaves) made.push({ field: name, on: null, args: {}, times: 1, below: [] });
    } else if (leaves.length > 0 && (made.length === 0 || this.#random() < 0.5)) {
      const leaf = this.#leaf(type);
      if (leaf !== null) made.push(leaf);
    }
    return unique(made);
  }

  #leaf(type: GraphQLObjectType): Selection | null {
    const leaves = Object.values(type.getFields()).filter(({ type: of }) => isLeafType(getNamedType(of)));
    if (leaves.length === 0) return null;
    return { field: this.#of(leaves).name, on: null, args: {}, times: this.#of(timesOfLeaf), below: [] };
  }

  #below(field: GraphQLField<unknown, unknown>, depth: number, steps: number): Selection[] {
    const type = getNamedType(field.type);
    if (isAbstractType(type)) {
      const one = this.#of(this.#schema.getPossibleTypes(type));
      return this.#selections(one, depth + 1, steps - 1).map((selection) => ({ ...selection, on: one.name }));
    }
    if (!isObjectType(type)) return [];
    const { nodes, edges } = type.getFields();
    if (nodes === undefined || edges === undefined) return this.#selections(type, depth + 1, steps - 1);
    const made: Selection[] = [];
    const list = this.#random() < 0.8 ? nodes : edges;
    const inside = getNamedType(list.type);
    if (isObjectType(inside)) {
      const below =
        list === nodes
          ? this.#selections(inside, depth + 2, steps - 1)
          : this.#selections(inside, depth + 2, steps).filter((selection) => selection.field !== 'pageInfo');
      if (below.length > 0) made.push({ field: list.name, on: null, args: {}, times: 1, below });
    }
    if (this.#random() < 0.2) made.push({ field: 'totalCount', on: null, args: {}, times: 1, below: [] });
    return made;
  }

  #argsOf(field: GraphQLField<unknown, unknown>): Record<string, string | number> {
    const args: Record<string, string | number> = {};
    for (const { name, type } of field.args) {
      const named = getNamedType(type);
      if (isListType(getNullableType(type)) && name === 'ids') args[name] = this.#ids();
      else if (isEnumType(named)) {
        if (isNonNullType(type) || this.#random() < 0.1) args[name] = this.#of(named.getValues()).name;
      } else {
        const value = this.#valueOf(field.name, name, isNonNullType(type));
        if (value !== null) args[name] = value;
      }
    }
    return args;
  }

  #ids(): string {
    const count = this.#of(pageSizes);
    return `[${Array.from({ length: count }, () => JSON.stringify(this.#of(this.#values.ids))).join(', ')}]`;
  }

  #valueOf(field: string, name: string, required: boolean): string | number | null {
    if (name === 'first') return this.#of(pageSizes);
    if (name === 'by') return `{slug: ${JSON.stringify(this.#of(this.#values.articles))}}`;
    if (name === 'number') return 1 + Math.floor(this.#random() * 8);
    if (name === 'id') return JSON.stringify(this.#of(this.#values.ids));
    if (name === 'slug') {
      const { actors, sources, publications } = this.#values;
      return JSON.stringify(this.#of(field === 'actor' ? actors : field === 'source' ? sources : publications));
    }
    if (name === 'filter' && field === 'articles' && this.#random() < 0.3) {
      return this.#random() < 0.5
        ? `{actorSlug: ${JSON.stringify(this.#of(this.#values.actors))}}`
        : `{sourceSlug: ${JSON.stringify(this.#of(this.#values.sources))}}`;
    }
    // The corpus has the first revision of each article.
    if (field === 'revisionsBetween') return 1;
    if (name === 'query') return JSON.stringify(this.#of(this.#values.actors).replaceAll('-', ' '));
    if (required) throw new Error(`No value is known for the argument ${name} of ${field}.`);
    return null;
  }

  #of<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.#random() * values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }
}

/** Of two selections of one field, the first. */
function unique(selections: readonly Selection[]): Selection[] {
  const seen = new Set<string>();
  return selections.filter(({ field, on }) => {
    const key = `${on} ${field}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function countOf(selections: readonly Selection[]): number {
  return selections.reduce((count, { below }) => count + 1 + countOf(below), 0);
}

/** The same with all pages larger or smaller. */
export function withPages(selections: readonly Selection[], factor: number): readonly Selection[] {
  return selections.map((selection) => {
    const { first } = selection.args;
    const args =
      typeof first === 'number'
        ? { ...selection.args, first: Math.min(100, Math.max(1, Math.round(first * factor))) }
        : selection.args;
    return { ...selection, args, below: withPages(selection.below, factor) };
  });
}

export function printed(query: readonly Selection[]): string {
  let aliases = 0;
  const print = (selections: readonly Selection[]): string => {
    const seen = new Set<string>();
    return selections
      .flatMap(({ field, on, args, times, below }) => {
        const given = Object.entries(args).map(([name, value]) => `${name}: ${value}`);
        const inner = below.length === 0 ? '' : ` { ${print(below)} }`;
        const asked = `${field}${given.length === 0 ? '' : `(${given.join(', ')})`}${inner}`;
        return Array.from({ length: times }, () => {
          if (seen.has(field)) aliases += 1;
          const alias = seen.has(field) ? `a${aliases}: ` : '';
          seen.add(field);
          return on === null ? `${alias}${asked}` : `... on ${on} { ${alias}${asked} }`;
        });
      })
      .join(' ');
  };
  return `{ ${print(query)} }`;
}
