import type { Change } from '../../views/revision-diff.ts';
import { costs } from '../cost.ts';
import { ChangeKind } from '../enums/change-kind.ts';
import { Citation, CitationChange, Mention, MentionChange, ParagraphChange, RevisionDiff } from '../refs.ts';

const lists = costs({ size: 5 });

function kindOf({ before, after }: Change<unknown>): 'ADDED' | 'REMOVED' | 'CHANGED' {
  if (before === null) return 'ADDED';
  return after === null ? 'REMOVED' : 'CHANGED';
}

RevisionDiff.implement({
  description: 'What changed between two revisions of an article, in the order of its text.',
  fields: (t) => ({
    from: t.exposeInt('from', { description: 'The revision that before is of.' }),
    to: t.exposeInt('to', { description: 'The revision that after is of.' }),
    paragraphs: t.field({
      type: [ParagraphChange],
      description: 'Paragraphs whose text differs. A moved paragraph counts as removed and added.',
      extensions: lists,
      resolve: ({ paragraphs }) => [...paragraphs],
    }),
    citations: t.field({
      type: [CitationChange],
      description: 'Citations whose words, claim, source, dates, title, authors, address or signal differ.',
      extensions: lists,
      resolve: ({ citations }) => [...citations],
    }),
    mentions: t.field({
      type: [MentionChange],
      description: 'Mentions whose words, actor or kind differ.',
      extensions: lists,
      resolve: ({ mentions }) => [...mentions],
    }),
  }),
});

ParagraphChange.implement({
  description: 'A paragraph that was added, removed or rewritten.',
  fields: (t) => ({
    kind: t.field({ type: ChangeKind, description: 'How it changed.', resolve: kindOf }),
    before: t.string({
      nullable: true,
      description: 'Its text before; null where it was added.',
      extensions: costs({ bytes: 500 }),
      resolve: ({ before }) => before,
    }),
    after: t.string({
      nullable: true,
      description: 'Its text after; null where it was removed.',
      extensions: costs({ bytes: 500 }),
      resolve: ({ after }) => after,
    }),
  }),
});

CitationChange.implement({
  description: 'A citation that was added, removed or changed.',
  fields: (t) => ({
    kind: t.field({ type: ChangeKind, description: 'How it changed.', resolve: kindOf }),
    before: t.field({
      type: Citation,
      nullable: true,
      description: 'As it was; null where it was added.',
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: Citation,
      nullable: true,
      description: 'As it is; null where it was removed.',
      resolve: ({ after }) => after,
    }),
  }),
});

MentionChange.implement({
  description: 'A mention that was added, removed or changed.',
  fields: (t) => ({
    kind: t.field({ type: ChangeKind, description: 'How it changed.', resolve: kindOf }),
    before: t.field({
      type: Mention,
      nullable: true,
      description: 'As it was; null where it was added.',
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: Mention,
      nullable: true,
      description: 'As it is; null where it was removed.',
      resolve: ({ after }) => after,
    }),
  }),
});
