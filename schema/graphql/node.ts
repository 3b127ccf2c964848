import type { NodeType } from '../global-id.ts';
import { builder } from './builder.ts';

/** What `node` and `nodes` give: the type's name travels beside the value, which knows nothing of GraphQL. */
const typeOfNode = new WeakMap<object, NodeType>();

export function asNode<View extends object>(type: NodeType, view: View): View {
  typeOfNode.set(view, type);
  return view;
}

export const Node = builder.interfaceRef<object>('Node').implement({
  description: 'Anything with an id, by which node returns it.',
  resolveType: (view) => typeOfNode.get(view),
  fields: (t) => ({
    id: t.id({ description: 'Opaque, and unique in this API.', resolve: () => '' }),
  }),
});
