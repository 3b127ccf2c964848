import {
  buildSchema,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import type { Pick } from './random-operation.ts';

const typeDefs = `
  interface Named { name: String! }
  union Thing = Thing1 | Thing2
  enum Size { SMALL LARGE }
  input Range { from: Int! to: Int = 5 more: [Range!] }
  type Thing1 implements Named {
    name: String! int: Int float: Float! flag: Boolean id: ID! size: Size sizes: [Size!]
    self: Thing1 selfNonNull: Thing1! list: [Thing1] listNonNull: [Thing1!]! matrix: [[Int!]]!
    named: Named thing: Thing! things: [Thing!]! echo(text: String = "d", range: Range, size: Size): String
  }
  type Thing2 implements Named { name: String! other: Thing1! list: [Named!] method: String plain: String }
  type Query { one: Thing1 oneNonNull: Thing1! two: Thing2 named: Named list: [Thing!] echo(text: String!): String! }
`;

/** What resolvers may give for a field, right and wrong. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  String: ['text', '', 7, true, null, undefined, Number.NaN, {}, new Error('as a value'), ['x']],
  Int: [1, -0, 2 ** 31, 1.5, '3', null, true],
  Float: [0.5, 1, Number.POSITIVE_INFINITY, '1.5', null],
  Boolean: [true, false, 1, null, 'yes'],
  ID: ['id', 5, null, 1.5],
  Size: ['SMALL', 'LARGE', 'HUGE', null],
};

/**
 * A schema whose resolvers do what resolvers may do, well and badly: give promises, of items too, throw, reject, give null
 * where none may be, errors as values, iterables, values of other types. What they do is drawn when it is made, and stays.
 *
 * Faults come all at once or all later: between the two, graphql-js leaves rejections to nobody.
 */
export function roughSchema(pick: Pick) {
  const schema = buildSchema(typeDefs);
  const mode = (['AT_ONCE', 'LATER', 'WITHOUT_FAULTS'] as const)[pick(3)];
  const faulty = (oneIn: number): boolean => mode !== 'WITHOUT_FAULTS' && pick(oneIn) === 0;
  const later = (): boolean => mode === 'LATER' || (mode === 'WITHOUT_FAULTS' && pick(3) === 0);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value) => typeNameOf(value);
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = resolverOf(`${type.name}.${field.name}`, field.type);
      if (resolve !== undefined) field.resolve = resolve;
    }
  }
  return schema;

  function resolverOf(place: string, type: GraphQLOutputType): GraphQLFieldResolver<unknown, unknown> | undefined {
    if (place.endsWith('echo')) return (_, args) => JSON.stringify(args);
    if (place === 'Thing2.plain' || (place === 'Thing2.method' && mode !== 'LATER')) return undefined;
    const give = maker(getNamedType(type).name, String(type).split('[').length - 1);
    const async = later();
    if (faulty(10)) {
      const fail = () => {
        throw new GraphQLError(`${place} fails`, { extensions: { code: 'FAILED' } });
      };
      return async ? async () => fail() : fail;
    }
    if (pick(14) === 0 && !async)
      return (_source, _args, _context, info) => (info.path.key === info.fieldName ? give() : null) ?? give();
    return async ? async () => give() : () => give();
  }

  function maker(named: string, lists: number): () => unknown {
    if (lists > 0) {
      const make = maker(named, lists - 1);
      if (faulty(8)) return () => 'no list';
      const items = later() ? () => [1, 2].map(async () => make()) : () => [make(), make()];
      return pick(6) === 0 ? () => new Set(items()) : items;
    }
    const leaf = values[named];
    if (leaf !== undefined) {
      const value = faulty(3) ? leaf[pick(leaf.length)] : leaf[0];
      return () => value;
    }
    if (faulty(8)) return () => null;
    if (faulty(12)) return () => new Error('an error as an object');
    const types = faulty(6)
      ? ['Thing3']
      : named.startsWith('Thing') && named !== 'Thing'
        ? [named]
        : ['Thing1', 'Thing2'];
    const typeName = types[pick(types.length)];
    return () => ({ typeName, name: 'an object', plain: 'plain', method: () => 'called' });
  }
}

function typeNameOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'typeName' in value ? String(value.typeName) : undefined;
}
