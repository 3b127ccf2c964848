import { ProvenanceKind } from '../enums/provenance-kind.ts';
import { Provenance } from '../refs.ts';

Provenance.implement({
  description:
    'Who made an annotation: a rule where a machine did, an editor with their reason where one corrected it.',
  fields: (t) => ({
    kind: t.field({ type: ProvenanceKind, description: 'Machine or editor.', resolve: ({ kind }) => kind }),
    rule: t.exposeString('rule', {
      nullable: true,
      description: "The annotator's rule; null where an editor made it, and where the rule is not known.",
    }),
    by: t.exposeString('by', { nullable: true, description: 'The editor; null where a machine made it.' }),
    at: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the editor made it.',
      resolve: ({ at }) => at,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, as the editor says.' }),
  }),
});
