import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../schema/table/item.ts';

/** What an update does to the attributes of an item. */
interface AttributeChange {
  readonly set?: Item;
  readonly remove?: readonly string[];
  /** Numbers to add, and members of sets. */
  readonly add?: Item;
  /** Members of sets to take out. */
  readonly delete?: Item;
}

interface UpdateCondition {
  readonly expression: string;
  readonly values?: Item;
}

/** An update under a condition. Every attribute has a placeholder: many names are words of DynamoDB's own. */
export function updateExpression(
  { set = {}, remove = [], add = {}, delete: taken = {} }: AttributeChange,
  condition: UpdateCondition,
): Omit<UpdateItemCommandInput, 'TableName' | 'Key'> {
  const names: Record<string, string> = {};
  const values: Item = { ...condition.values };
  const placeholder = (name: string): string => {
    const number = Object.keys(names).length;
    names[`#a${number}`] = name;
    return `a${number}`;
  };
  const clause = (word: string, attributes: readonly string[]): string[] =>
    attributes.length === 0 ? [] : [`${word} ${attributes.join(', ')}`];
  const assigned = (attributes: Item, sign: string): string[] =>
    Object.entries(attributes).map(([name, value]) => {
      const place = placeholder(name);
      values[`:${place}`] = value;
      return `#${place}${sign}:${place}`;
    });
  const UpdateExpression = [
    ...clause('SET', assigned(set, ' = ')),
    ...clause(
      'REMOVE',
      remove.map((name) => `#${placeholder(name)}`),
    ),
    ...clause('ADD', assigned(add, ' ')),
    ...clause('DELETE', assigned(taken, ' ')),
  ].join(' ');
  return {
    UpdateExpression,
    ConditionExpression: condition.expression,
    ExpressionAttributeNames: names,
    ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
  };
}
