import { type FieldNode, GraphQLError } from 'graphql';
import { CallerError } from '../../../schema/errors.ts';
import type { Spending } from '../../../schema/spending.ts';
import { prices } from './prices.ts';

export interface BudgetLimits {
  /** In units. */
  readonly cost: number;
  /** Of the data as JSON. */
  readonly answerBytes: number;
}

/**
 * Thrown where nothing is left. It has a path, so that graphql-js hands the same object on from field to field and makes
 * none of its own; nobody is shown it.
 */
export const exhausted = new GraphQLError('The budget of this request is spent.', { path: [] });

/** Stored bytes of an article that is decoded at the cost of whoever asks; what a longer one takes beyond is added to the limit. */
const ordinaryBytes = 32_768;
/** Characters of an article, as JSON, whose page the limit holds in any case. */
const ordinaryDocument = 160_000;
/** For each character beyond: LIMITS.md has what pages of the densest articles take. */
const pointsForCharacter = 30;
const answerBytesForCharacter = 4;
/** What is left of the limit once a field has failed: graphql-js then does again what compiled code has done. */
const shareWithErrors = 0.5;
/** Below what Lambda hands on, whatever the article. */
const mostAnswerBytes = 5_000_000;

/** What the request at hand has spent, and may. One for each request. */
export class Budget implements Spending {
  /** Points, but for the bytes of the answer. Compiled code counts here itself, and calls `stop`. */
  spent = 0;
  /** Of the answer. */
  bytes = 0;
  /** Of both together. Below zero once all is spent: whatever is done then throws. */
  limit: number;
  /** What objects cost by the fields that are selected of them; graphql-js makes the lists of fields once an execution. */
  readonly objectPrices = new Map<readonly FieldNode[], Map<string, number>>();
  /** Compiled operations that left their answer to graphql-js in this request: they would again. */
  readonly refusedBy = new Set<unknown>();
  #table = 0;
  #largestDocument = ordinaryBytes;
  #longestDocument = ordinaryDocument;
  #exceeded: 'COST_LIMIT_EXCEEDED' | 'ANSWER_TOO_LARGE' | null = null;
  #limitReached = 0;
  #answerBytes: number;
  #failure: unknown = null;

  constructor({ cost, answerBytes }: BudgetLimits) {
    this.limit = cost * prices.unit;
    this.#answerBytes = answerBytes;
  }

  static unlimited(): Budget {
    return new Budget({ cost: Number.POSITIVE_INFINITY, answerBytes: Number.POSITIVE_INFINITY });
  }

  /** In units, so far. */
  get cost(): number {
    return Math.ceil((this.spent + this.bytes) / prices.unit);
  }

  get isExceeded(): boolean {
    return this.#exceeded !== null;
  }

  /**
   * Before an execution, which begins with so many points: what a former one made of what was read counts no more; what was
   * read does. False where nothing is left.
   */
  restart(points = 0): boolean {
    if (this.isExceeded) return false;
    this.spent = this.#table + points;
    this.bytes = 0;
    this.objectPrices.clear();
    return this.finish();
  }

  spend(points: number): void {
    this.spent += points;
    if (this.spent + this.bytes > this.limit) this.stop();
  }

  /** A field failed, which its answer tells beside the data. */
  fail(error: unknown): void {
    if (this.#failure === null && !this.isExceeded) this.limit *= shareWithErrors;
    this.#failure ??= error ?? true;
    this.spend(prices.error);
  }

  work(steps: number): void {
    this.spend(steps * prices.step);
  }

  query(items: number): void {
    this.#spendOnTable(prices.unit + items * prices.entry);
  }

  get(items: number): void {
    this.#spendOnTable(prices.unit + items * prices.record);
  }

  decode(bytes: number): void {
    const beyond = bytes - this.#largestDocument;
    if (beyond > 0) this.#raise(beyond * prices.documentByte);
    this.#largestDocument = Math.max(bytes, this.#largestDocument);
    this.#spendOnTable(bytes * prices.documentByte);
  }

  hold(characters: number): void {
    const beyond = characters - this.#longestDocument;
    if (beyond <= 0) return;
    this.#raise(beyond * pointsForCharacter);
    if (this.#answerBytes < mostAnswerBytes)
      this.#answerBytes = Math.min(this.#answerBytes + beyond * answerBytesForCharacter, mostAnswerBytes);
    this.#longestDocument = characters;
  }

  #raise(points: number): void {
    this.limit += points * (this.#failure === null ? 1 : shareWithErrors);
  }

  #spendOnTable(points: number): void {
    this.#table += points;
    this.spend(points);
  }

  /** At the end of an execution, what was counted since the last object is looked at too. False where it was too much. */
  finish(): boolean {
    if (this.spent + this.bytes > this.limit || this.bytes > this.#answerBytes) this.#exceed();
    return !this.isExceeded;
  }

  stop(): never {
    this.#exceed();
    throw exhausted;
  }

  #exceed(): void {
    if (this.isExceeded) return;
    this.#exceeded = this.bytes > this.#answerBytes ? 'ANSWER_TOO_LARGE' : 'COST_LIMIT_EXCEEDED';
    this.#limitReached = Math.floor(this.limit / prices.unit);
    // Whatever is added to it.
    this.limit = Number.NEGATIVE_INFINITY;
  }

  /**
   * What the caller is told once all is spent.
   *
   * @param field the one that costs most
   */
  refusal(field: string | null): CallerError {
    if (this.#exceeded === 'ANSWER_TOO_LARGE') return answerTooLarge(this.#answerBytes, field);
    const cost = Math.max(this.cost, this.#limitReached + 1);
    const failed =
      this.#failure === null
        ? ''
        : `A field of it failed${this.#failure instanceof CallerError ? ` (${this.#failure.message})` : ''}, which halves what it may cost. `;
    return costTooHigh(`costs ${cost} or more`, cost, this.#limitReached, field, failed);
  }
}

/**
 * What the caller of a query is told that is not begun.
 *
 * @param cost as estimated; infinite where the query is too large to look through
 * @param field the one that costs most
 */
export function estimatedTooHigh(cost: number, limit: number, field: string | null): CallerError {
  if (!Number.isFinite(cost)) return costTooHigh('costs more than can be estimated', null, limit, field);
  return costTooHigh(`is estimated to cost ${cost}`, cost, limit, field);
}

function costTooHigh(told: string, cost: number | null, limit: number, field: string | null, failed = ''): CallerError {
  return new CallerError(
    'COST_LIMIT_EXCEEDED',
    `This query ${told}; the limit is ${limit}. ${failed}${advice(field)}Ask for smaller pages (first, last) or fewer lists inside lists.`,
    {
      ...(cost === null ? {} : { cost }),
      limit,
      ...(field === null ? {} : { field }),
      http: { spec: true, status: 400 },
    },
  );
}

function answerTooLarge(limit: number, field: string | null): CallerError {
  return new CallerError(
    'ANSWER_TOO_LARGE',
    `The answer would have more than ${(limit / 1_000_000).toFixed(1)} MB. ${advice(field)}Ask for fewer fields or smaller pages.`,
    { limit, ...(field === null ? {} : { field }), http: { status: 400 } },
  );
}

function advice(field: string | null): string {
  return field === null ? '' : `Most of it goes to ${field}. `;
}

/** The budget that a resolver's context has; null where what it does is not counted. */
export function budgetOf(context: unknown): Budget | null {
  if (typeof context !== 'object' || context === null || !('spending' in context)) return null;
  return context.spending instanceof Budget ? context.spending : null;
}
