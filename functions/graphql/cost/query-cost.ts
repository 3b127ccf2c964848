import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { costOf, type FieldCost, type Gathered } from '../../../schema/graphql/cost.ts';
import { type SelectionScope, selectedFields, selectionSetsOf } from '../../../schema/graphql/selections.ts';
import { limits } from '../limits.ts';
import { introspectionPrice } from './introspection-price.ts';
import { idsIn, isList, pageSizeOf, readsPage } from './list-size.ts';
import { objectPrice, prices } from './prices.ts';
import { type Place, Tally } from './tally.ts';

/** Articles, actors or sources that one batch reads. */
const batchSize = 100;
/** An article is assumed to hold no more distinct actors, and no more distinct sources. */
const distinctPerArticle = 100;
/** Requests for a page of a list that a filter narrows: three for entries, and one with each for what they need. */
const narrowedPageRequests = 6;
/** Entries that such a page is assumed to look at for each that it returns. */
const narrowedPageEntries = 4;
/** Stored bytes that an article is assumed to have. */
const documentBytes = 6_300;
/** A plain list is assumed to hold this many items where its field says nothing. */
const plainListSize = 5;
/** A value is assumed to take this many bytes where its field says nothing. */
const leafSize = 12;
/** Fields looked at before a query counts as too large to estimate. */
const maximumSteps = 10_000;

export interface QueryCost {
  /** In units; infinite where the query is too large to estimate. */
  readonly cost: number;
  /** The path of the field that costs most, with what is selected directly on it: `article.citations.nodes`. */
  readonly field: string | null;
  /** Points of introspection, which are exact. */
  readonly introspection: number;
  /** Points of the most documents that one list reads: they come in batches, before any of them can be charged. */
  readonly documents: number;
}

/** A level of the query: how many objects there may be, and from how many distinct articles. */
interface Level {
  readonly objects: number;
  /** Infinity outside of articles. */
  readonly articles: number;
  /** Of a connection: the size of its page. */
  readonly page: number | null;
  readonly place: Place;
}

/** A selected field: all its nodes, the first of them, and what its type says it costs. */
interface Selected {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly nodes: readonly FieldNode[];
  readonly cost: FieldCost;
  readonly place: Place;
}

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
  const tally = new Tally();
  const articles = Number.POSITIVE_INFINITY;
  const level: Level = { objects: 1, articles, page: null, place: tally.root };
  const isComplete = new Estimate(scope, tally).addObject(root, [operation.selectionSet], level);
  const cost = isComplete ? Math.ceil(tally.points / prices.unit) : Number.POSITIVE_INFINITY;
  const { introspection, documents } = tally;
  return { cost, field: tally.mostExpensivePath(), introspection, documents };
}

/** One walk through an operation. What adds something returns false where the walk gave up. */
class Estimate {
  readonly #scope: SelectionScope;
  readonly #tally: Tally;
  #steps = 0;

  constructor(scope: SelectionScope, tally: Tally) {
    this.#scope = scope;
    this.#tally = tally;
  }

  addObject(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[], at: Level): boolean {
    // Everything inside an article that is asked for by itself belongs to that article.
    const isRoot = type.name === 'Article' && at.articles === Number.POSITIVE_INFINITY;
    const level = isRoot ? { ...at, articles: at.objects } : at;
    const fields = selectedFields(this.#scope, type, selectionSets);
    this.#tally.charge(level.place, level.objects * objectPrice(type, fields));
    const gathered = new Set<string>();
    let reads = false;
    let loads = false;
    for (const [key, nodes] of fields) {
      const [node] = nodes;
      if (node === undefined) continue;
      const place: Place = { key, parent: level.place, points: 0 };
      if (node.name.value === '__schema' || node.name.value === '__type') this.#addIntrospection(nodes, place);
      const field = type.getFields()[node.name.value];
      if (field === undefined) continue;
      // Throws where an argument cannot be read.
      const args = field.args.length > 0 ? getArgumentValues(field, node, this.#scope.variableValues) : {};
      this.#steps += 1;
      if (this.#steps > maximumSteps) return false;
      const cost = costOf(field);
      this.#addGathered(cost.gathers?.(args) ?? null, gathered, place, distinct(type, level));
      reads ||= cost.reads === true;
      loads ||= cost.loads === true && (this.#pageSizeOf(field, node) === null || readsPage(nodes));
      if (!this.#addField({ field, node, nodes, cost, place }, level)) return false;
    }
    if (reads) this.#addReads(level, distinct(type, level), prices.record);
    if (loads) this.#addDocuments(level);
    return true;
  }

  #addIntrospection(nodes: readonly FieldNode[], place: Place): void {
    // Refused for certain: what more of it would cost is not worked out.
    if (this.#tally.introspection > limits.cost * prices.unit) return;
    const price = introspectionPrice(this.#scope, nodes);
    this.#tally.introspection += price;
    this.#tally.charge(place, price);
  }

  /** What fields of one object gather, once for all that share it. */
  #addGathered(what: Gathered | null, known: Set<string>, place: Place, parents: number): void {
    if (what === null || known.has(what.name)) return;
    known.add(what.name);
    const { requests, entries, records, work } = what;
    const price = requests * prices.unit + entries * prices.entry + records * prices.record + work * prices.step;
    this.#tally.charge(place, parents * price);
  }

  #addDocuments(level: Level): void {
    const count = Math.min(level.objects, level.articles);
    const price = prices.record + documentBytes * prices.documentByte;
    this.#tally.documents = Math.max(this.#tally.documents, count * price);
    this.#addReads(level, count, price);
  }

  /** What a level reads comes in batches. */
  #addReads({ place }: Level, count: number, price: number): void {
    this.#tally.charge(place, Math.ceil(count / batchSize) * prices.unit + count * price);
  }

  #addField(selected: Selected, level: Level): boolean {
    const { field, nodes, cost, place } = selected;
    const type = getNamedType(field.type);
    if (!isObjectType(type) && !isAbstractType(type)) {
      const length = isList(field.type) ? (cost.size ?? plainListSize) : 1;
      // A long value is named by its own path.
      const charged = cost.bytes === undefined ? level.place : place;
      this.#tally.charge(charged, level.objects * length * (cost.bytes ?? leafSize));
      return true;
    }
    const sets = selectionSetsOf(nodes);
    const below = this.#levelBelow(selected, level);
    if (isObjectType(type)) return this.addObject(type, sets, below);
    const possible = this.#scope.schema.getPossibleTypes(type);
    return this.#tally.chargeMostExpensive(
      below.place,
      possible.map((each) => () => this.addObject(each, sets, below)),
    );
  }

  #levelBelow(selected: Selected, level: Level): Level {
    const { field, node, nodes, cost, place } = selected;
    const { objects, articles } = level;
    if (isList(field.type)) {
      const size =
        level.page ??
        this.#pageSizeOf(field, node) ??
        cost.size ??
        idsIn(field, node, this.#scope.variableValues) ??
        plainListSize;
      // What is gathered for an article are other articles.
      const below = cost.gathers === undefined ? articles : articles * size;
      return { objects: objects * size, articles: below, page: null, place };
    }
    const page = this.#pageSizeOf(field, node);
    if (page === null) return { objects: objects * (cost.share ?? 1), articles, page: null, place };
    if (cost.opens !== true) {
      // Their records come in a batch.
      if (cost.gathers !== undefined && readsPage(nodes)) {
        this.#tally.charge(place, distinct(null, level) * (prices.unit + page * prices.record));
      }
      return { objects, articles, page, place };
    }
    this.#addPage(selected, page, level);
    return { objects, articles: objects * page, page, place };
  }

  /** The requests, entries and records of a connection's page that the table is asked for. */
  #addPage({ field, node, nodes, cost, place }: Selected, page: number, level: Level): void {
    if (!readsPage(nodes)) return;
    const given = getArgumentValues(field, node, this.#scope.variableValues);
    const isNarrowed = cost.narrows?.(given) === true;
    const lists = cost.merges?.(given) ?? 1;
    const requests = cost.requests ?? (isNarrowed ? narrowedPageRequests : lists);
    const entries = (isNarrowed ? page * narrowedPageEntries : page) * lists;
    const price = requests * prices.unit + entries * prices.entry + page * prices.record;
    this.#tally.charge(place, distinct(null, level) * price);
  }

  #pageSizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    return pageSizeOf(field, node, this.#scope.variableValues);
  }
}

/** How many different objects a level can have; null stands for an actor, source or publication. */
function distinct(type: GraphQLObjectType | null, { objects, articles }: Level): number {
  const ofArticle = type !== null && articleTypes.has(type.name);
  return Math.min(objects, ofArticle ? articles : articles * distinctPerArticle);
}
