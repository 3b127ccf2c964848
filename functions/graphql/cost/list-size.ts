import {
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  getArgumentValues,
  getNullableType,
  isListType,
} from 'graphql';
import { defaultPageSize } from '../../../schema/graphql/paging/page-arguments.ts';
import { selectionSetsOf } from '../../../schema/graphql/selections.ts';

type Field = GraphQLField<unknown, unknown>;
type Values = Readonly<Record<string, unknown>>;

/** The selection of `edges`, `nodes` or `pageInfo` reads a connection's page. */
const pageFields = new Set(['edges', 'nodes', 'pageInfo']);

export function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

/** Whether a selection of a connection may read its page, not only its counts. */
export function readsPage(nodes: readonly FieldNode[]): boolean {
  return selectionSetsOf(nodes).some(({ selections }) =>
    selections.some((selection) => selection.kind !== 'Field' || pageFields.has(selection.name.value)),
  );
}

/** The `first` or `last` that is asked of a connection; null for any other field. */
export function pageSizeOf(field: Field, node: FieldNode, variableValues: Values): number | null {
  if (!field.args.some(({ name }) => name === 'first')) return null;
  const { first, last } = getArgumentValues(field, node, variableValues);
  const size = first ?? last;
  // The field itself refuses what is out of bounds.
  return typeof size === 'number' ? Math.min(Math.max(size, 1), 100) : defaultPageSize;
}

/** How many `ids` are asked of a field; null for one without that argument. */
export function idsIn(field: Field, node: FieldNode, variableValues: Values): number | null {
  if (!field.args.some(({ name }) => name === 'ids')) return null;
  const { ids } = getArgumentValues(field, node, variableValues);
  return Array.isArray(ids) ? ids.length : null;
}
