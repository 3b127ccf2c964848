export type MaybePromise<Value> = Value | Promise<Value>;

/** `use(value)` at once where the value is there: a promise for each field costs more than the field. */
export function whenThere<Value, Result>(
  value: MaybePromise<Value>,
  use: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> {
  return value instanceof Promise ? value.then(use) : use(value);
}
