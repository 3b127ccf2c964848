import { WarningCode } from '../enums/warning-code.ts';
import { Paragraph, TextRange, Warning } from '../refs.ts';

Warning.implement({
  description: 'Something in a document that the annotator was unsure of or left out.',
  fields: (t) => ({
    code: t.field({ type: WarningCode, description: 'What it is about.', resolve: ({ record }) => record.code }),
    message: t.string({
      description: 'What is uncertain or missing, and what to do about it, in a sentence.',
      resolve: ({ record }) => record.message,
    }),
    paragraph: t.field({
      type: Paragraph,
      nullable: true,
      description: 'The paragraph it is about; null where it is about none.',
      resolve: ({ paragraph }) => paragraph,
    }),
    range: t.field({
      type: TextRange,
      nullable: true,
      description: "The words it is about, in the paragraph's text; null where it is about none.",
      resolve: ({ record }) => record.range,
    }),
    line: t.int({
      nullable: true,
      description: 'The line of the document, from 1; of a Word document, the paragraph.',
      resolve: ({ record }) => record.line,
    }),
    column: t.int({
      nullable: true,
      description: 'The column in that line, from 1, in UTF-16 code units.',
      resolve: ({ record }) => record.column,
    }),
  }),
});
