import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What it takes to read a selection; a resolver's `info` has it. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/**
 * The fields that the selection sets select of an object of the type, fragments spread and skipped ones left out, by
 * response key, as execution merges them.
 */
export function selectedFields(
  scope: SelectionScope,
  type: GraphQLObjectType,
  selectionSets: Iterable<SelectionSetNode>,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const set of selectionSets) collect(set);
  return fields;

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) if (isIncluded(scope, selection)) add(selection);
  }

  function add(selection: SelectionNode): void {
    if (selection.kind === 'Field') {
      const key = (selection.alias ?? selection.name).value;
      const same = fields.get(key);
      if (same === undefined) fields.set(key, [selection]);
      else same.push(selection);
      return;
    }
    if (selection.kind === 'InlineFragment') {
      if (applies(scope, selection.typeCondition?.name.value, type)) collect(selection.selectionSet);
      return;
    }
    const name = selection.name.value;
    const fragment = scope.fragments[name];
    if (fragment === undefined || spread.has(name)) return;
    spread.add(name);
    if (applies(scope, fragment.typeCondition.name.value, type)) collect(fragment.selectionSet);
  }
}

/** The selection sets below fields of one response key. */
export function selectionSetsOf(fields: readonly FieldNode[]): SelectionSetNode[] {
  return fields.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function isIncluded({ variableValues }: SelectionScope, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  try {
    if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
  } catch (error) {
    // A variable that is null for all its default. Execution refuses the whole selection set, with the error's place.
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}

function applies({ schema }: SelectionScope, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}
