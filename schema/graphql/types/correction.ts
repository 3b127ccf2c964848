import { encodeGlobalId } from '../../global-id.ts';
import { paragraphAt } from '../../views/article.ts';
import { CorrectionState } from '../enums/correction-state.ts';
import { Correction, Paragraph, TextRange } from '../refs.ts';

Correction.implement({
  description: "An entry in the corrections beside an article's document, and its outcome.",
  fields: (t) => ({
    id: t.id({
      description: 'Does not change as long as the entry says the same.',
      resolve: ({ article, record }) => encodeGlobalId('Correction', article.record.slug, record.id),
    }),
    kind: t.string({
      description:
        'ADD_, CHANGE_ or REMOVE_ with CITATION or MENTION; SET_ with TITLE, AUTHORS, PUBLISHED or SLUG. More may come.',
      resolve: ({ record }) => record.kind,
    }),
    state: t.field({
      type: CorrectionState,
      description: 'Whether it is applied.',
      resolve: ({ record }) => record.state,
    }),
    by: t.string({ description: 'The editor.', resolve: ({ record }) => record.by }),
    at: t.field({ type: 'DateTime', description: 'When the editor made it.', resolve: ({ record }) => record.at }),
    reason: t.string({
      nullable: true,
      description: 'Why, as the editor says.',
      resolve: ({ record }) => record.reason,
    }),
    exact: t.string({
      nullable: true,
      description: 'The words that it is about; null where it is about the head.',
      resolve: ({ record }) => record.exact,
    }),
    problem: t.string({
      nullable: true,
      description: 'Why it is orphaned; null where it is applied.',
      resolve: ({ record }) => record.problem,
    }),
    paragraph: t.field({
      type: Paragraph,
      nullable: true,
      description:
        'The paragraph of its words, or of the marker of their note; null where the text has them nowhere or more than once, and of a correction of the head.',
      resolve: ({ article, record: { place } }) => (place === undefined ? null : paragraphAt(article, place.paragraph)),
    }),
    range: t.field({
      type: TextRange,
      nullable: true,
      description: "Its words in the paragraph's text; null where they are in a note, or the paragraph is null.",
      resolve: ({ record }) => record.place?.range ?? null,
    }),
  }),
});
