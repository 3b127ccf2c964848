import type { AttributeValue, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../schema/table/item.ts';

/** The parts of a conditional update, as DynamoDB's UpdateItem takes them. */
export type Change = Pick<
  UpdateItemCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/**
 * Evaluates a condition of DynamoDB as far as publishing writes them: comparisons by `=`, `<=` and `>=`, `contains` of a set,
 * `size`, `attribute_exists`, `attribute_not_exists`, `AND`, `OR` and parentheses.
 *
 * @throws Error on anything else
 */
export function holds(item: Item, change: Change): boolean {
  if (change.ConditionExpression === undefined) return true;
  const tokens = tokensOf(change.ConditionExpression);
  const next = (expected?: string): string => {
    const token = tokens.shift();
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`Not evaluated here: ${change.ConditionExpression}`);
    }
    return token;
  };
  const valueAt = (token: string): AttributeValue | undefined =>
    token.startsWith(':') ? givenValue(change, token) : item[attributeName(change, token)];
  const argument = <Value>(read: () => Value): Value => {
    next('(');
    const value = read();
    next(')');
    return value;
  };
  const operand = (): AttributeValue | undefined => {
    const token = next();
    return token === 'size' ? argument(() => sizeOf(valueAt(next()))) : valueAt(token);
  };
  const primary = (): boolean => {
    if (tokens[0] === '(') return argument(either);
    if (tokens[0] === 'attribute_exists' || tokens[0] === 'attribute_not_exists') {
      const isWanted = next() === 'attribute_exists';
      return argument(() => valueAt(next()) !== undefined) === isWanted;
    }
    if (tokens[0] === 'contains') {
      next();
      return argument(() => {
        const set = valueAt(next())?.SS ?? [];
        next(',');
        return set.includes(valueAt(next())?.S ?? '');
      });
    }
    const left = operand();
    const operator = next();
    return compare(left, operator, operand());
  };
  const both = (): boolean => {
    let value = primary();
    while (tokens[0] === 'AND') {
      next();
      value = primary() && value;
    }
    return value;
  };
  const either = (): boolean => {
    let value = both();
    while (tokens[0] === 'OR') {
      next();
      value = both() || value;
    }
    return value;
  };
  const value = either();
  if (tokens.length > 0) throw new Error(`Not evaluated here: ${change.ConditionExpression}`);
  return value;
}

/**
 * Applies an update of DynamoDB to an item, which stays as it is, as far as publishing writes them: `SET` and `REMOVE` of whole
 * attributes, `ADD` to numbers and sets, `DELETE` from sets.
 *
 * @throws Error on anything else
 */
export function updated(item: Item, change: Change): Item {
  const result = { ...item };
  const { UpdateExpression: expression = '' } = change;
  const sections = expression.split(/\b(SET|REMOVE|ADD|DELETE)\s/).slice(1);
  for (let index = 0; index < sections.length; index += 2) {
    const [action, actions = ''] = sections.slice(index, index + 2);
    for (const text of actions.split(',').map((one) => one.trim())) {
      const match = /^(#?\w+)(?: ?=? ?(:\w+))?$/.exec(text);
      if (match === null || (match[2] === undefined) !== (action === 'REMOVE')) {
        throw new Error(`Not evaluated here: ${expression}`);
      }
      const name = attributeName(change, match[1] ?? '');
      const value = match[2] === undefined ? null : givenValue(change, match[2]);
      const changed = value === null ? null : changedValue(action, result[name], value);
      if (changed === null) delete result[name];
      else result[name] = changed;
    }
  }
  return result;
}

/** Null where the attribute goes. */
function changedValue(
  action: string | undefined,
  before: AttributeValue | undefined,
  value: AttributeValue,
): AttributeValue | null {
  if (action === 'SET') return value;
  if (value.SS !== undefined) {
    const given = value.SS;
    const members = before?.SS ?? [];
    const left =
      action === 'ADD' ? [...new Set([...members, ...given])] : members.filter((member) => !given.includes(member));
    return left.length === 0 ? null : { SS: left };
  }
  if (action !== 'ADD' || value.N === undefined)
    throw new Error(`Not evaluated here: ${action} of ${Object.keys(value)}`);
  return { N: String(Number(before?.N ?? 0) + Number(value.N)) };
}

function tokensOf(expression: string): string[] {
  return expression.match(/[#:]?\w+|<=|>=|[=(),]|\S/g) ?? [];
}

function attributeName({ ExpressionAttributeNames: names = {} }: Change, token: string): string {
  return token.startsWith('#') ? (names[token] ?? '') : token;
}

function givenValue({ ExpressionAttributeValues: values = {} }: Change, token: string): AttributeValue {
  const value = values[token];
  if (value === undefined) throw new Error(`An expression has no value ${token}.`);
  return value;
}

function sizeOf(value: AttributeValue | undefined): AttributeValue | undefined {
  const size = value?.SS?.length ?? value?.S?.length;
  return size === undefined ? undefined : { N: String(size) };
}

/** What is not there compares as false with anything, and so do values of two types. */
function compare(left: AttributeValue | undefined, operator: string, right: AttributeValue | undefined): boolean {
  if (!['=', '<=', '>='].includes(operator)) throw new Error(`Not evaluated here: a comparison by ${operator}`);
  if (left === undefined || right === undefined) return false;
  if (left.N !== undefined && right.N !== undefined) {
    const difference = Number(left.N) - Number(right.N);
    if (operator === '=') return difference === 0;
    return operator === '<=' ? difference <= 0 : difference >= 0;
  }
  if (operator !== '=') throw new Error(`Not evaluated here: ${operator} of values other than numbers`);
  if (left.BOOL !== undefined) return left.BOOL === right.BOOL;
  return left.S !== undefined && left.S === right.S;
}
