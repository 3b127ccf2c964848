import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { GraphQLContext } from './context.ts';

type Resolver = GraphQLFieldResolver<unknown, GraphQLContext>;

/**
 * Makes fields that take arguments, which they may refuse, reject where they throw. Where an item of a list throws,
 * graphql-js looks no more at the promises of those before it: one that rejects then ends the process.
 */
export function rejectInsteadOfThrowing(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0 && field.resolve !== undefined) field.resolve = rejecting(field.resolve);
    }
  }
  return schema;
}

/** With as many parameters as the resolver has. */
function rejecting(resolve: Resolver): Resolver {
  if (resolve.length > 3) {
    return (source, args, context, info) => {
      try {
        return resolve(source, args, context, info);
      } catch (error) {
        return Promise.reject(error);
      }
    };
  }
  return (source, args, context) => {
    try {
      // It takes no info.
      return Reflect.apply(resolve, undefined, [source, args, context]);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}
