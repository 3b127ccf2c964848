import { type GraphQLResolveInfo, getArgumentValues, getNamedType, isObjectType } from 'graphql';
import type { CorpusList } from '../paging/corpus-page.ts';
import { cursorsOf } from '../paging/cursors.ts';
import { type PageArguments, pageRequestOf } from '../paging/page-arguments.ts';
import { selectedFields, selectionSetsOf } from '../selections.ts';

/** Starts reading a page of a list. */
export type StartList = () => Promise<unknown>;

export interface SelectedList {
  readonly field: string;
  readonly page: PageArguments;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** What of a connection comes from its page; its count does not. */
const pageFields = new Set(['edges', 'nodes', 'pageInfo']);

/**
 * The lists that a query opens directly on what the resolving field gives, so that they can be started together with it.
 */
export function selectedLists(info: GraphQLResolveInfo): readonly SelectedList[] {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return [];
  return [...selectedFields(info, type, selectionSetsOf(info.fieldNodes)).values()].flatMap((nodes) => {
    const [node] = nodes;
    const field = node === undefined ? undefined : type.getFields()[node.name.value];
    if (node === undefined || field === undefined || !field.args.some(({ name }) => name === 'first')) return [];
    const connection = getNamedType(field.type);
    if (!isObjectType(connection)) return [];
    const below = [...selectedFields(info, connection, selectionSetsOf(nodes)).values()];
    if (!below.some(([selected]) => selected !== undefined && pageFields.has(selected.name.value))) return [];
    try {
      const values = getArgumentValues(field, node, info.variableValues);
      return [{ field: field.name, page: pageArgumentsOf(values), arguments: values }];
    } catch {
      return [];
    }
  });
}

/** Nothing where the arguments are wrong: the list's own resolver says so. */
export function startOf(list: CorpusList<unknown>, page: PageArguments): readonly StartList[] {
  try {
    const request = pageRequestOf(page, cursorsOf(list.identity));
    return request.limit === 0 ? [] : [() => list.load(request)];
  } catch {
    return [];
  }
}

/** Starts lists ahead of their fields, which then ask for the same pages and get what comes of them, errors too. */
export function startLists(lists: readonly StartList[]): void {
  for (const list of lists) list().catch(() => undefined);
}

function pageArgumentsOf({ first, after, last, before }: Readonly<Record<string, unknown>>): PageArguments {
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  const string = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return { first: number(first), after: string(after), last: number(last), before: string(before) };
}
