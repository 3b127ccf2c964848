import { type FragmentDefinitionNode, getVariableValues, Kind, parse } from 'graphql';
import { queryCost } from '../../../functions/graphql/cost/query-cost.ts';
import { schema } from '../../../schema/graphql/index.ts';

/** What a query may cost at most, as the API estimates it before it runs. */
export function costOf(query: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const { definitions } = parse(query);
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('No operation.');
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return queryCost({ schema, fragments, variableValues: coerced }, operation).cost;
}
