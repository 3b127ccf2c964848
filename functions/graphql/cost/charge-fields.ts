import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { selectedFields, selectionSetsOf } from '../../../schema/graphql/selections.ts';
import { type Budget, budgetOf, exhausted } from './budget.ts';
import { itemMarks, leafBytes, objectPrice } from './prices.ts';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

const uncharged = new WeakMap<GraphQLField<unknown, unknown>, { readonly resolve: Resolver | undefined }>();

/**
 * Makes every field charge the budget in its context with what it gives, before graphql-js looks at it: an object with all
 * that is selected of it. Compiled code charges for itself and takes `resolverOf`; the sums are the same.
 */
export function chargeFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (uncharged.has(field)) continue;
      uncharged.set(field, { resolve: field.resolve });
      field.resolve = charging(field.resolve ?? defaultFieldResolver, chargeFor(field.type));
    }
  }
  return schema;
}

/** A field's resolver as it was before it was made to charge. */
export function resolverOf(field: GraphQLField<unknown, unknown>): Resolver | undefined {
  const known = uncharged.get(field);
  return known === undefined ? field.resolve : known.resolve;
}

type Charge = (budget: Budget, value: unknown, info: GraphQLResolveInfo, context: unknown) => void;

/**
 * Where all is spent the field rejects, and does not throw: where an item of a list throws, graphql-js looks no more at the
 * promises of those before it, and one that rejects then ends the process.
 */
function charging(resolve: Resolver, charge: Charge): Resolver {
  return (source, args, context, info) => {
    const budget = budgetOf(context);
    if (budget === null) return resolve(source, args, context, info);
    if (budget.isExceeded) return Promise.reject(exhausted);
    let value: unknown;
    try {
      value = resolve(source, args, context, info);
    } catch (error) {
      if (!spent(() => budget.fail(error))) throw error;
      return Promise.reject(exhausted);
    }
    if (value instanceof Promise) {
      return value.then(
        (settled) => {
          charge(budget, settled, info, context);
          return settled;
        },
        (error) => {
          budget.fail(error);
          throw error;
        },
      );
    }
    return spent(() => charge(budget, value, info, context)) ? Promise.reject(exhausted) : value;
  };
}

/** Whether a charge found nothing left. */
function spent(charge: () => void): boolean {
  try {
    charge();
    return false;
  } catch (error) {
    if (error === exhausted) return true;
    throw error;
  }
}

function chargeFor(type: GraphQLOutputType): Charge {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const chargeItem = chargeFor(nullable.ofType);
    return (budget, value, info, context) => {
      if (!Array.isArray(value)) return;
      // Promises of items are charged as they settle. They come first: once something throws, graphql-js never sees them, and
      // one that rejects while nobody looks at it ends the process.
      for (const item of value) {
        if (!(item instanceof Promise)) continue;
        item.then(
          (settled) => spent(() => chargeItem(budget, settled, info, context)),
          (error: unknown) => spent(() => budget.fail(error)),
        );
      }
      budget.spend(value.length * itemMarks);
      for (const item of value) if (!(item instanceof Promise)) chargeItem(budget, item, info, context);
    };
  }
  if (isLeafType(nullable)) {
    return (budget, value) => {
      budget.bytes += leafBytes(value);
    };
  }
  return (budget, value, info, context) => {
    if (value === null || value === undefined || value instanceof Error) return;
    const name = typeNameOf(value, info, context);
    if (name !== null) budget.spend(priceOf(budget, name, info));
  };
}

function typeNameOf(value: unknown, info: GraphQLResolveInfo, context: unknown): string | null {
  const type = getNamedType(info.returnType);
  if (!isAbstractType(type)) return type.name;
  const name = type.resolveType?.(value, context, info, type);
  return typeof name === 'string' ? name : null;
}

function priceOf(budget: Budget, name: string, info: GraphQLResolveInfo): number {
  const known = budget.objectPrices.get(info.fieldNodes) ?? new Map<string, number>();
  budget.objectPrices.set(info.fieldNodes, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const type = info.schema.getType(name);
  const price = isObjectType(type)
    ? objectPrice(type, selectedFields(info, type, selectionSetsOf(info.fieldNodes)))
    : 0;
  known.set(name, price);
  return price;
}
