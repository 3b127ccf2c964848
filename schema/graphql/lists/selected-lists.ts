import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { CorpusList } from '../paging/corpus-page.ts';
import { cursorsOf } from '../paging/cursors.ts';
import { type PageArguments, pageRequestOf } from '../paging/page-arguments.ts';
import { selectedFields, selectionSetsOf } from '../selections.ts';

/** Starts reading a page of a list. */
export type StartList = () => Promise<unknown>;

export interface SelectedList {
  readonly page: PageArguments;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Whether more of it is asked for than how many there are. */
  readonly isPageShown: boolean;
}

/** What of a connection comes from its page; its count does not. */
const pageFields = new Set(['edges', 'nodes', 'pageInfo']);

/**
 * What a query selects directly on what the resolving field gives, so that it can be started together with it.
 *
 * @param starts how the fields that are lists are started, by their names
 */
export function selectedLists(
  info: GraphQLResolveInfo,
  starts: Readonly<Record<string, (list: SelectedList) => readonly StartList[]>>,
): readonly StartList[] {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return [];
  return [...selectedFields(info, type, selectionSetsOf(info.fieldNodes)).values()].flatMap((nodes) => {
    const [node] = nodes;
    if (node === undefined) return [];
    const start = starts[node.name.value];
    const field = type.getFields()[node.name.value];
    if (start === undefined || field === undefined) return [];
    try {
      const values = getArgumentValues(field, node, info.variableValues);
      return start({
        page: pageArgumentsOf(values),
        arguments: values,
        isPageShown: selectsAny(info, getNamedType(field.type), nodes, pageFields),
      });
    } catch {
      // The list's own resolver says what is wrong.
      return [];
    }
  });
}

/** Whether anything of these names is selected below fields of one response key. */
export function selectsAny(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  names: ReadonlySet<string>,
): boolean {
  if (!isObjectType(type)) return false;
  const below = [...selectedFields(info, type, selectionSetsOf(nodes)).values()];
  return below.some(([selected]) => selected !== undefined && names.has(selected.name.value));
}

/** Nothing where only the count is asked for, or where the arguments are wrong: the list's own resolver says so. */
export function startOf(
  list: CorpusList<unknown>,
  { page, isPageShown }: Pick<SelectedList, 'page' | 'isPageShown'>,
): readonly StartList[] {
  if (!isPageShown) return [];
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
