import type { NodeType } from '../global-id.ts';
import { builder } from './builder.ts';

/** What `node` and `nodes` give: the type's name travels beside the value, which knows nothing of GraphQL. */
const typeOfNode = new WeakMap<object, NodeType>();

export function asNode<View extends object>(type: NodeType, view: View): View {
  typeOfNode.set(view, type);
  return view;
}

export const Node = builder.interfaceRef<object>('Node').implement({
  description: 'What has an id of its own, by which node gives it again.',
  resolveType: (view) => typeOfNode.get(view),
  fields: (t) => ({
    id: t.id({ description: 'Opaque, and unlike any other in this API.', resolve: () => '' }),
  }),
});
