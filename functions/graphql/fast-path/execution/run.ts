import { type FieldNode, type GraphQLField, type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import type { MaybePromise } from '../../../../schema/maybe-promise.ts';
import { Budget, exhausted } from '../../cost/budget.ts';
import { bailout, ignoreItems } from './complete.ts';

type Values = Readonly<Record<string, unknown>>;

/** What of a resolver's `info` is the same in every run. */
export type FieldInfo = Omit<GraphQLResolveInfo, 'path' | 'rootValue' | 'variableValues'>;

/** An object or a list of the answer that waits for values. It is made before any of them comes. */
interface Cell {
  out: Record<string | number, unknown>;
}

/** One run of a compiled operation; compiled code calls it. */
export class Run {
  readonly context: unknown;
  readonly budget: Budget;
  readonly #rootValue: unknown;
  readonly #variableValues: Values;
  readonly #arguments: Values[] = [];
  #waiting = 0;
  #failed = false;
  #succeed: () => void = () => undefined;
  #fail: (reason: unknown) => void = () => undefined;

  constructor(rootValue: unknown, context: unknown, variableValues: Values, budget = Budget.unlimited()) {
    this.#rootValue = rootValue;
    this.budget = budget;
    this.context = context;
    this.#variableValues = variableValues;
  }

  /** What `compiled` makes, once all of it is there. Throws, or rejects with, the first thing that went wrong. */
  complete(compiled: (source: unknown, run: Run) => Record<string, unknown>): MaybePromise<Record<string, unknown>> {
    try {
      if (!this.budget.restart()) throw exhausted;
      const data = compiled(this.#rootValue, this);
      const finish = () => {
        if (!this.budget.finish()) throw exhausted;
        return data;
      };
      if (this.#waiting === 0) return finish();
      return new Promise<void>((resolve, reject) => {
        this.#succeed = resolve;
        this.#fail = reject;
      }).then(finish);
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  /** Hands over what a promise gives, which `settle` completes and puts into its object. */
  wait(promise: PromiseLike<unknown>, settle: (cell: Cell, value: unknown, run: Run) => void, cell: Cell): void {
    this.#waiting += 1;
    promise.then(
      (value) => {
        if (this.#failed) return ignoreItems(value);
        try {
          settle(cell, value, this);
        } catch (error) {
          this.#stop(error);
          return;
        }
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#succeed();
      },
      (reason) => this.#stop(reason),
    );
  }

  #stop(reason: unknown): void {
    this.#failed = true;
    this.#fail(reason);
  }

  /** Arguments that depend on variables, read once: they are the same below each parent. */
  argumentsOf(place: number, field: GraphQLField<unknown, unknown>, node: FieldNode): Values {
    const known = this.#arguments[place];
    if (known !== undefined) return known;
    const values = getArgumentValues(field, node, this.#variableValues);
    this.#arguments[place] = values;
    return values;
  }

  infoOf(field: FieldInfo): GraphQLResolveInfo {
    return new PathlessInfo(field, this.#rootValue, { ...this.#variableValues });
  }
}

/** Paths would have to be kept through the whole run for the sake of resolvers that read them. */
class PathlessInfo implements GraphQLResolveInfo {
  readonly fieldName;
  readonly fieldNodes;
  readonly returnType;
  readonly parentType;
  readonly schema;
  readonly fragments;
  readonly operation;
  readonly rootValue: unknown;
  readonly variableValues;

  constructor(field: FieldInfo, rootValue: unknown, variableValues: { [name: string]: unknown }) {
    this.fieldName = field.fieldName;
    this.fieldNodes = field.fieldNodes;
    this.returnType = field.returnType;
    this.parentType = field.parentType;
    this.schema = field.schema;
    this.fragments = field.fragments;
    this.operation = field.operation;
    this.rootValue = rootValue;
    this.variableValues = variableValues;
  }

  get path(): never {
    throw bailout;
  }
}
