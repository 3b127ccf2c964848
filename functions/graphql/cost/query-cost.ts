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
  type SelectionSetNode,
} from 'graphql';
import { costOf, type FieldCost } from '../../../schema/graphql/cost.ts';
import { defaultPageSize } from '../../../schema/graphql/paging/page-arguments.ts';
import { type SelectionScope, selectedFields, selectionSetsOf } from '../../../schema/graphql/selections.ts';
import { introspectionPrice } from './introspection-price.ts';
import { objectPrice, prices } from './prices.ts';

/** Articles, actors or sources that one batch reads. */
const batchSize = 100;
/** An article is taken to hold no more distinct actors, and no more distinct sources. */
const distinctPerArticle = 100;
/** Requests for a page of a list that a filter narrows: three for entries, and one with each for what they need. */
const narrowedPageRequests = 6;
/** Entries that such a page is taken to look at for each that it gives. */
const narrowedPageEntries = 4;
/** Stored bytes that an article is taken to have. */
const documentBytes = 8_192;
/** A plain list is taken to hold this many where its field says nothing. */
const plainListSize = 5;
/** A value is taken to have so many bytes where its field says nothing. */
const leafSize = 12;
/** Fields looked at before a query counts as too large to estimate. */
const maximumSteps = 50_000;
/** A path is told no longer than this. */
const maximumPathLength = 200;

export interface QueryCost {
  /** In units; infinite where the query is too large to look through. */
  readonly cost: number;
  /** The path of the field that costs most, with what is selected directly of it: `article.citations.nodes`. */
  readonly field: string | null;
  /** Points of introspection, which are exact. */
  readonly introspection: number;
  /** Points of the most documents that one list reads: they come in batches, before any of them can be charged. */
  readonly documents: number;
}

/** A level of the query: how many objects there may be, and of how many distinct articles they come. */
interface Level {
  readonly objects: number;
  /** Infinity outside of articles. */
  readonly articles: number;
  /** Of a connection: the size of its page. */
  readonly page: number | null;
  readonly place: Place;
}

/** A field of the answer, and what goes to it alone. */
interface Place {
  readonly key: string;
  readonly parent: Place | null;
  points: number;
}

/** The selection of `edges`, `nodes` or `pageInfo` reads a connection's page. */
const pageFields = new Set(['edges', 'nodes', 'pageInfo']);

const articleTypes = new Set(['Article', 'Paragraph', 'Sentence']);

/**
 * What an operation is going to cost, estimated before it runs from its selections, its page sizes and its variables, at
 * the prices that its execution is charged: requests to the table as many as it can take, pages as long as they are asked
 * for, plain lists and texts as long as they usually are (`costs` of their fields), introspection exactly.
 *
 * Throws GraphQLError where an argument cannot be read.
 */
export function queryCost(scope: SelectionScope, operation: OperationDefinitionNode): QueryCost {
  const root = scope.schema.getRootType(operation.operation);
  if (root == null) return { cost: 0, field: null, introspection: 0, documents: 0 };
  let points = 0;
  let introspection = 0;
  let documents = 0;
  let steps = 0;
  const rootPlace: Place = { key: '', parent: null, points: 0 };
  let dearest: Place | null = null;
  const articles = Number.POSITIVE_INFINITY;
  const complete = addObject(root, [operation.selectionSet], { objects: 1, articles, page: null, place: rootPlace });
  const cost = complete ? Math.ceil(points / prices.unit) : Number.POSITIVE_INFINITY;
  return { cost, field: pathOf(dearest), introspection, documents };

  function charge(place: Place, more: number): void {
    points += more;
    place.points += more;
    if (place !== rootPlace && place.points > (dearest?.points ?? 0)) dearest = place;
  }

  /** False where it gave up. */
  function addObject(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[], at: Level): boolean {
    // Everything inside of an article that one asks for by itself is of that article.
    const isRoot = type.name === 'Article' && at.articles === Number.POSITIVE_INFINITY;
    const level = isRoot ? { ...at, articles: at.objects } : at;
    let reads = false;
    let loads = false;
    const fields = selectedFields(scope, type, selectionSets);
    charge(level.place, level.objects * objectPrice(type, fields));
    for (const [key, nodes] of fields) {
      const [node] = nodes;
      if (node === undefined) continue;
      const place: Place = { key, parent: level.place, points: 0 };
      if (node.name.value === '__schema' || node.name.value === '__type') addIntrospection(nodes, place);
      const field = type.getFields()[node.name.value];
      if (field === undefined) continue;
      // Throws where an argument cannot be read.
      if (field.args.length > 0) getArgumentValues(field, node, scope.variableValues);
      steps += 1;
      if (steps > maximumSteps) return false;
      const cost = costOf(field);
      reads ||= cost.reads === true;
      loads ||= cost.loads === true && (pageSizeOf(field, node) === null || readsPage(nodes));
      if (!addField(field, node, nodes, cost, level, place)) return false;
    }
    if (reads) addReads(level, distinct(type, level), prices.record);
    if (loads) {
      const count = Math.min(level.objects, level.articles);
      const price = prices.record + documentBytes * prices.documentByte;
      documents = Math.max(documents, count * price);
      addReads(level, count, price);
    }
    return true;
  }

  function addIntrospection(nodes: readonly FieldNode[], place: Place): void {
    const price = introspectionPrice(scope, nodes);
    introspection += price;
    charge(place, price);
  }

  /** What a level reads comes in batches. */
  function addReads({ place }: Level, count: number, price: number): void {
    charge(place, Math.ceil(count / batchSize) * prices.unit + count * price);
  }

  function addField(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    nodes: readonly FieldNode[],
    cost: FieldCost,
    level: Level,
    place: Place,
  ): boolean {
    const type = getNamedType(field.type);
    if (!isObjectType(type) && !isAbstractType(type)) {
      const length = isList(field.type) ? (cost.size ?? plainListSize) : 1;
      // One that is long is named itself.
      const charged = cost.bytes === undefined ? level.place : place;
      charge(charged, level.objects * length * (cost.bytes ?? leafSize));
      return true;
    }
    const sets = selectionSetsOf(nodes);
    const below = belowOf(field, node, nodes, cost, level, place);
    if (isObjectType(type)) return addObject(type, sets, below);
    return addDearest(scope.schema.getPossibleTypes(type), sets, below);
  }

  /** Of an object whose type is not known, the dearest. */
  function addDearest(types: readonly GraphQLObjectType[], sets: readonly SelectionSetNode[], level: Level): boolean {
    const before = { points, dearest, documents, ofPlace: level.place.points };
    let most = before;
    for (const type of types) {
      ({ points, dearest, documents } = before);
      level.place.points = before.ofPlace;
      if (!addObject(type, sets, level)) return false;
      if (points > most.points) most = { points, dearest, documents, ofPlace: level.place.points };
    }
    ({ points, dearest, documents } = most);
    level.place.points = most.ofPlace;
    return true;
  }

  function belowOf(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    nodes: readonly FieldNode[],
    cost: FieldCost,
    level: Level,
    place: Place,
  ): Level {
    const { objects, articles } = level;
    if (isList(field.type)) {
      const size = level.page ?? cost.size ?? idsIn(field, node) ?? plainListSize;
      return { objects: objects * size, articles, page: null, place };
    }
    const page = pageSizeOf(field, node);
    if (page === null) {
      return { objects: objects * (cost.share ?? 1), articles, page: null, place };
    }
    if (cost.opens !== true) return { objects, articles, page, place };
    if (readsPage(nodes)) {
      const narrowed = cost.narrows?.(getArgumentValues(field, node, scope.variableValues)) === true;
      const requests = narrowed ? narrowedPageRequests : 1;
      const entries = narrowed ? page * narrowedPageEntries : page;
      charge(place, distinct(null, level) * (requests * prices.unit + entries * prices.entry + page * prices.record));
    }
    return { objects, articles: objects * page, page, place };
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
  const ofArticle = type !== null && articleTypes.has(type.name);
  return Math.min(objects, ofArticle ? articles : articles * distinctPerArticle);
}

function pathOf(place: Place | null): string | null {
  const keys: string[] = [];
  for (let at = place; at !== null && at.parent !== null; at = at.parent) keys.unshift(at.key);
  const path = keys.join('.');
  if (path === '') return null;
  return path.length > maximumPathLength ? `…${path.slice(1 - maximumPathLength)}` : path;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}
