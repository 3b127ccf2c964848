import { builder } from '../builder.ts';

export const WarningCode = builder.enumType('WarningCode', {
  description: 'What the annotator was unsure of or left out. Codes are stable; more may be added.',
  values: {
    TITLE_MISSING: { description: 'The document has no title; its first words are used.' },
    PUBLICATION_MISSING: { description: 'The document names no publication.' },
    BODY_MISSING: { description: 'The document has no paragraph of text.' },
    DATE_MISSING: { description: 'Neither the document nor its citations say when it appeared.' },
    YEAR_UNKNOWN: { description: 'A cited date has no year, and nothing says which year it is.' },
    IMPOSSIBLE_DATE: { description: 'A cited date is not in the calendar, such as February 30.' },
    DATE_AMBIGUOUS: {
      description:
        'A numeric date, or a day like “last Friday”, can be read in two ways; the message says what decided.',
    },
    UNCLOSED_PARENTHESIS: { description: 'A parenthesis is opened and never closed.' },
    SOURCE_MISSING: { description: 'A citation has no source, as in "(, August 26)".' },
    SOURCE_GUESSED: { description: 'A cited source is not in the registry; only the text suggests it.' },
    ACTOR_GUESSED: { description: 'A mentioned actor is not in the registry; only the text suggests it.' },
    IBID_UNRESOLVED: { description: 'An "ibid." has no citation before it to repeat.' },
    NOTE_WITHOUT_MARKER: {
      description: 'No paragraph has the marker of a note, so what the note cites has no place in the text.',
    },
    CITATION_NOT_UNDERSTOOD: {
      description: 'A parenthesis or a note has what looks like a date or a source, but no citation was found in it.',
    },
    TEXT_LEFT_OUT: { description: 'Words of the document are not in the article.' },
    HEAD_CONTRADICTION: { description: 'Two parts of the head of the document contradict each other.' },
    FRONT_MATTER_INVALID: { description: 'The front matter of the document cannot be read.' },
    LANGUAGE_NOT_ENGLISH: {
      description: 'The text is not in English: unregistered names are not looked for.',
    },
    ENCODING_GUESSED: {
      description:
        'The encoding of the file is not stated, or is not the one stated; the message says how it was read.',
    },
  } as const,
});
