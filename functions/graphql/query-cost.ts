import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { type FieldCost, isFieldCost } from '../../schema/graphql/cost.ts';
import { defaultPageSize } from '../../schema/graphql/paging/page-arguments.ts';
import { type SelectionScope, selectedFields, selectionSetsOf } from '../../schema/graphql/selections.ts';

/** One unit of cost is one request to DynamoDB, or this many entries of a list, or this many values of the answer. */
const entriesPerUnit = 25;
const valuesPerUnit = 500;
/** Articles, actors or sources that one batch reads. */
const batchSize = 100;
/** What introspection costs: it is in memory, and its answers are long. */
const introspectionCost = new Map([
  ['__schema', 100],
  ['__type', 20],
]);
/** An article is taken to hold no more distinct actors, and no more distinct sources. */
const distinctPerArticle = 100;
/** Requests for a page of a list that a filter narrows: three for entries, and one with each for what they need. */
const narrowedPageRequests = 6;
/** A plain list is taken to hold this many where its field says nothing. */
const plainListSize = 5;
/** Fields looked at before a query counts as too large to estimate. */
const maximumSteps = 50_000;

/** A level of the query: how many objects there may be, and of how many distinct articles they come. */
interface Level {
  readonly objects: number;
  /** Infinity outside of articles. */
  readonly articles: number;
  /** Of a connection: the size of its page. */
  readonly page: number | null;
}

/** The selection of `edges`, `nodes` or `pageInfo` reads a connection's page. */
const pageFields = new Set(['edges', 'nodes', 'pageInfo']);

/**
 * What an operation may cost at most, estimated before it runs from its selections, its page sizes and its variables:
 * - one unit for the root, for each distinct parent whose list it opens (six where a filter narrows that list), and for
 *   each batch of 100 records at a level;
 * - one for each 25 entries of the lists it opens;
 * - one for each 500 values of the answer;
 * - for introspection, 100 for the schema and 20 for a type.
 * Infinity where the query is too large to look through.
 *
 * Throws GraphQLError where an argument cannot be read.
 */
export function queryCost(scope: SelectionScope, operation: OperationDefinitionNode): number {
  const root = scope.schema.getRootType(operation.operation);
  if (root == null) return 0;
  let requests = 0;
  let entries = 0;
  let values = 0;
  let steps = 0;
  const complete = addObject(root, [operation.selectionSet], {
    objects: 1,
    articles: Number.POSITIVE_INFINITY,
    page: null,
  });
  if (!complete) return Number.POSITIVE_INFINITY;
  return Math.ceil(requests + entries / entriesPerUnit + values / valuesPerUnit);

  /** False where it gave up. */
  function addObject(
    type: GraphQLObjectType,
    selectionSets: Parameters<typeof selectedFields>[2],
    level: Level,
  ): boolean {
    let reads = false;
    for (const nodes of selectedFields(scope, type, selectionSets).values()) {
      const [node] = nodes;
      const field = node === undefined ? undefined : type.getFields()[node.name.value];
      if (node === undefined) continue;
      requests += introspectionCost.get(node.name.value) ?? 0;
      if (field === undefined) continue;
      // Throws where an argument cannot be read.
      if (field.args.length > 0) getArgumentValues(field, node, scope.variableValues);
      steps += 1;
      if (steps > maximumSteps) return false;
      values += level.objects;
      const cost = costOf(field);
      reads ||= cost.reads === true;
      if (!addField(field, node, nodes, cost, level)) return false;
    }
    if (reads) requests += Math.ceil(distinct(type, level) / batchSize);
    return true;
  }

  function addField(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    nodes: readonly FieldNode[],
    cost: FieldCost,
    level: Level,
  ): boolean {
    const type = getNamedType(field.type);
    if (!isObjectType(type) && !isAbstractType(type)) {
      values += level.objects * ((cost.size ?? (isList(field.type) ? plainListSize : 1)) - 1);
      return true;
    }
    const sets = selectionSetsOf(nodes);
    const below = belowOf(field, node, nodes, cost, level, type.name);
    if (isObjectType(type)) return addObject(type, sets, below);
    return addDearest(scope.schema.getPossibleTypes(type), sets, below);
  }

  /** Of an object whose type is not known, the dearest. */
  function addDearest(
    types: readonly GraphQLObjectType[],
    sets: Parameters<typeof selectedFields>[2],
    level: Level,
  ): boolean {
    const before = { requests, entries, values };
    const dearest = { requests, entries, values };
    for (const type of types) {
      ({ requests, entries, values } = before);
      if (!addObject(type, sets, level)) return false;
      dearest.requests = Math.max(dearest.requests, requests);
      dearest.entries = Math.max(dearest.entries, entries);
      dearest.values = Math.max(dearest.values, values);
    }
    ({ requests, entries, values } = dearest);
    return true;
  }

  function belowOf(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    nodes: readonly FieldNode[],
    cost: FieldCost,
    level: Level,
    typeName: string,
  ): Level {
    const { objects, articles } = level;
    if (isList(field.type)) {
      const size = level.page ?? cost.size ?? idsIn(field, node) ?? plainListSize;
      return { objects: objects * size, articles, page: null };
    }
    const page = pageSizeOf(field, node);
    if (page === null) {
      // Of the article that one asks for by name, everything is of one article.
      const one = typeName === 'Article' && articles === Number.POSITIVE_INFINITY;
      return { objects, articles: one ? objects : articles, page: null };
    }
    if (cost.opens !== true) return { objects, articles, page };
    if (readsPage(nodes)) {
      const narrowed = cost.narrows?.(getArgumentValues(field, node, scope.variableValues)) === true;
      requests += distinct(null, level) * (narrowed ? narrowedPageRequests : 1);
      entries += distinct(null, level) * page;
    }
    return { objects, articles: objects * page, page };
  }

  function readsPage(nodes: readonly FieldNode[]): boolean {
    return selectionSetsOf(nodes).some(({ selections }) =>
      selections.some((selection) => selection.kind !== 'Field' || pageFields.has(selection.name.value)),
    );
  }

  /** The `first` or `last` that is asked of a connection; null of a field that is none. */
  function pageSizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    if (!field.args.some(({ name }) => name === 'first')) return null;
    const { first, last } = getArgumentValues(field, node, scope.variableValues);
    const size = first ?? last;
    // Out of bounds is refused by the field itself.
    return typeof size === 'number' ? Math.min(Math.max(size, 1), 100) : defaultPageSize;
  }

  function idsIn(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    if (!field.args.some(({ name }) => name === 'ids')) return null;
    const { ids } = getArgumentValues(field, node, scope.variableValues);
    return Array.isArray(ids) ? ids.length : null;
  }
}

/** How many different ones the objects of a level can be; null stands for an actor, source or publication. */
function distinct(type: GraphQLObjectType | null, { objects, articles }: Level): number {
  const ofArticle = type !== null && ['Article', 'Paragraph', 'Sentence'].includes(type.name);
  return Math.min(objects, ofArticle ? articles : articles * distinctPerArticle);
}

function costOf(field: GraphQLField<unknown, unknown>): FieldCost {
  const { cost } = field.extensions;
  return isFieldCost(cost) ? cost : {};
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}
