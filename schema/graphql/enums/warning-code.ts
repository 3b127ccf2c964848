import { builder } from '../builder.ts';

export const WarningCode = builder.enumType('WarningCode', {
  description: 'What the annotator was unsure of or left out. Codes are stable; more may come.',
  values: {
    TITLE_MISSING: { description: 'No title stands before the text; its first words are taken for one.' },
    PUBLICATION_MISSING: { description: 'The document names no publication.' },
    BODY_MISSING: { description: 'The document has no paragraph of text.' },
    DATE_MISSING: { description: 'Neither the document nor its citations say when it appeared.' },
    YEAR_UNKNOWN: { description: 'A cited date leaves out its year, and nothing says which it is.' },
    IMPOSSIBLE_DATE: { description: 'A cited date is not in the calendar, such as February 30.' },
    DATE_AMBIGUOUS: { description: 'A numeric date can be read in two ways; the message says what decided.' },
    UNCLOSED_PARENTHESIS: { description: 'A parenthesis is opened and never closed.' },
    SOURCE_MISSING: { description: 'A citation prints no source, as in "(, August 26)".' },
    SOURCE_GUESSED: { description: 'A cited source is in no registry and was taken from the print alone.' },
    ACTOR_GUESSED: { description: 'A mentioned actor is in no registry and was taken from the print alone.' },
    IBID_UNRESOLVED: { description: 'An "ibid." has no citation before it to repeat.' },
    NOTE_WITHOUT_MARKER: { description: 'No paragraph carries the marker of a note, so what it cites has no place.' },
    CITATION_NOT_UNDERSTOOD: {
      description: 'A parenthesis or a note holds what looks like a date or a source and gave no citation.',
    },
    TEXT_LEFT_OUT: { description: 'Words of the document are in no part of the article.' },
    HEAD_CONTRADICTION: { description: 'Two parts of the head of the document contradict each other.' },
    FRONT_MATTER_INVALID: { description: 'The front matter of the document cannot be read.' },
    LANGUAGE_NOT_ENGLISH: {
      description: 'The text is not in English: names of people and organisations are not looked for.',
    },
    ENCODING_GUESSED: {
      description:
        'Nothing says what the bytes of the file are, or they are not what is said of them; the message says how they were read.',
    },
  } as const,
});
