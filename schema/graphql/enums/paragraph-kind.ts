import { builder } from '../builder.ts';

export const ParagraphKind = builder.enumType('ParagraphKind', {
  description: 'What a paragraph is in its document.',
  values: {
    TEXT: { description: 'Running text.' },
    LIST_ITEM: { description: 'An item of a list, without its bullet or number.' },
    QUOTE: { description: 'A paragraph that the document marks as a quotation.' },
    TABLE: {
      description:
        'A table, as text: a line for each row, with a tab between cells. It has no sentences or annotations and does not count towards coverage.',
    },
    CODE: {
      description:
        'A block of code, as printed. It has no sentences or annotations and does not count towards coverage.',
    },
  } as const,
});
