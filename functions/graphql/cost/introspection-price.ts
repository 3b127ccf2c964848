import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  getArgumentValues,
  getNullableType,
  isListType,
  isObjectType,
  type SelectionSetNode,
  valueFromAST,
} from 'graphql';
import { type SelectionScope, selectedFields, selectionSetsOf } from '../../../schema/graphql/selections.ts';
import { itemMarks, leafBytes, objectPrice } from './prices.ts';

/** Only graphql-js executes introspection, at first some two and a half times as slowly as fields of the schema. */
const share = 2.5;

/**
 * What `__schema` or `__type` costs, in points, exactly: the schema is known. What is selected of one of its types is
 * counted once, however often it comes.
 *
 * Throws GraphQLError where an argument cannot be read.
 */
export function introspectionPrice(scope: SelectionScope, nodes: readonly FieldNode[]): number {
  const [node] = nodes;
  const isSchema = node?.name.value === '__schema';
  const type = scope.schema.getType(isSchema ? '__Schema' : '__Type');
  if (node === undefined || !isObjectType(type)) return 0;
  const known = new Map<string, Map<unknown, number>>();
  const setIds = new Map<SelectionSetNode, number>();
  return share * ofObject(type, selectionSetsOf(nodes), isSchema ? scope.schema : namedType(node));

  function namedType({ arguments: given = [] }: FieldNode): unknown {
    const value = given.find(({ name }) => name.value === 'name')?.value;
    const name = valueFromAST(value, GraphQLString, scope.variableValues);
    return typeof name === 'string' ? scope.schema.getType(name) : undefined;
  }

  function ofObject(objectType: GraphQLObjectType, sets: readonly SelectionSetNode[], value: unknown): number {
    if (value === null || value === undefined) return 0;
    const key = `${objectType.name} ${sets.map(idOf)}`;
    const byValue = known.get(key) ?? new Map<unknown, number>();
    known.set(key, byValue);
    const before = byValue.get(value);
    if (before !== undefined) return before;
    const fields = selectedFields(scope, objectType, sets);
    let points = objectPrice(objectType, fields);
    for (const below of fields.values()) points += ofField(objectType, below, value);
    byValue.set(value, points);
    return points;
  }

  function ofField(parent: GraphQLObjectType, fieldNodes: readonly FieldNode[], source: unknown): number {
    const [first] = fieldNodes;
    const field = first && parent.getFields()[first.name.value];
    if (first === undefined || field?.resolve === undefined) return 0;
    const args = field.args.length > 0 ? getArgumentValues(field, first, scope.variableValues) : {};
    // Those of introspection read no more of info than the schema.
    return ofValue(
      field.type,
      selectionSetsOf(fieldNodes),
      Reflect.apply(field.resolve, undefined, [source, args, undefined, scope]),
    );
  }

  function ofValue(valueType: GraphQLOutputType, sets: readonly SelectionSetNode[], value: unknown): number {
    if (value === null || value === undefined) return 0;
    const nullable = getNullableType(valueType);
    if (isListType(nullable)) {
      const items: readonly unknown[] = Array.isArray(value) ? value : [];
      return items.reduce<number>((points, item) => points + itemMarks + ofValue(nullable.ofType, sets, item), 0);
    }
    return isObjectType(nullable) ? ofObject(nullable, sets, value) : leafBytes(value);
  }

  function idOf(set: SelectionSetNode): number {
    const id = setIds.get(set) ?? setIds.size;
    setIds.set(set, id);
    return id;
  }
}
