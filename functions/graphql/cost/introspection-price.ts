import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  getArgumentValues,
  getNamedType,
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

/** What one selection on one of introspection's types takes, worked out once for all the types that it is made for. */
interface Plan {
  /** Points of each object by itself. */
  readonly own: number;
  readonly fields: readonly PlannedField[];
  /** What is selected of a type costs the same however often it comes. */
  readonly known: Map<unknown, number>;
}

interface PlannedField {
  readonly type: GraphQLOutputType;
  /** Null for a leaf. */
  readonly below: Plan | null;
  readonly read: (source: unknown) => unknown;
}

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
  const plans = new Map<string, Plan>();
  const setIds = new Map<SelectionSetNode, number>();
  return share * ofObject(planOf(type, selectionSetsOf(nodes)), isSchema ? scope.schema : namedType(node));

  function namedType({ arguments: given = [] }: FieldNode): unknown {
    const value = given.find(({ name }) => name.value === 'name')?.value;
    const name = valueFromAST(value, GraphQLString, scope.variableValues);
    return typeof name === 'string' ? scope.schema.getType(name) : undefined;
  }

  function planOf(objectType: GraphQLObjectType, sets: readonly SelectionSetNode[]): Plan {
    const key = `${objectType.name} ${sets.map(idOf)}`;
    const before = plans.get(key);
    if (before !== undefined) return before;
    const selected = selectedFields(scope, objectType, sets);
    const fields = [...selected.values()].flatMap((fieldNodes) => plannedField(objectType, fieldNodes));
    const plan: Plan = { own: objectPrice(objectType, selected), fields, known: new Map() };
    plans.set(key, plan);
    return plan;
  }

  function plannedField(parent: GraphQLObjectType, fieldNodes: readonly FieldNode[]): PlannedField[] {
    const [first] = fieldNodes;
    const field = first && parent.getFields()[first.name.value];
    if (first === undefined || field?.resolve === undefined) return [];
    const args = field.args.length > 0 ? getArgumentValues(field, first, scope.variableValues) : {};
    const { resolve } = field;
    // Those of introspection read no more of info than the schema.
    const read = (source: unknown): unknown => Reflect.apply(resolve, undefined, [source, args, undefined, scope]);
    const named = getNamedType(field.type);
    const below = isObjectType(named) ? planOf(named, selectionSetsOf(fieldNodes)) : null;
    return [{ type: field.type, below, read }];
  }

  function ofObject(plan: Plan, value: unknown): number {
    if (value === null || value === undefined) return 0;
    const before = plan.known.get(value);
    if (before !== undefined) return before;
    let points = plan.own;
    for (const field of plan.fields) points += ofValue(field.type, field.below, field.read(value));
    plan.known.set(value, points);
    return points;
  }

  function ofValue(valueType: GraphQLOutputType, below: Plan | null, value: unknown): number {
    if (value === null || value === undefined) return 0;
    const nullable = getNullableType(valueType);
    if (isListType(nullable)) {
      const items: readonly unknown[] = Array.isArray(value) ? value : [];
      let points = 0;
      for (const item of items) points += itemMarks + ofValue(nullable.ofType, below, item);
      return points;
    }
    return below === null ? leafBytes(value) : ofObject(below, value);
  }

  function idOf(set: SelectionSetNode): number {
    const id = setIds.get(set) ?? setIds.size;
    setIds.set(set, id);
    return id;
  }
}
