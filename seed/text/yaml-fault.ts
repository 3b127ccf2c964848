import { type Document, isScalar, Scalar, visit, type YAMLParseError } from 'yaml';

/** What is wrong in a text that is no YAML, at an offset, with what to do about it. */
export function faultOf(document: Document, { code, message, pos }: YAMLParseError): { offset: number; fault: string } {
  if (message.startsWith('Missing closing')) {
    // The parser notices at the end of the text; the mistake is at the quotation mark that opens.
    return { offset: lastQuoted(document) ?? pos[0], fault: 'Nothing closes this quotation mark.' };
  }
  if (code === 'MULTIPLE_DOCS') {
    return { offset: pos[0], fault: 'A line "---" begins a second document, and the file holds one. Take it out.' };
  }
  if (message.includes('without - indicator')) {
    return { offset: pos[0], fault: 'The fields of an entry have to begin in one column, and a new entry with "- ".' };
  }
  if (/end with a [\]}]$/.test(message)) {
    return { offset: pos[0], fault: `Nothing closes this list or these fields. ${quoteIt}.` };
  }
  const advice = adviceByCode[code];
  return { offset: pos[0], fault: advice === undefined ? message : `${message}. ${advice}` };
}

/**
 * What is wrong with the aliases of a text (`*name`), at the first that stands for nothing; more of them than a text for people
 * has are refused by the parser.
 */
export function aliasFaultOf(document: Document, reason: string): { offset: number; fault: string } {
  let found: { offset: number; fault: string } | null = null;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      const fault = `“*${alias.source}” stands for nothing. Put text that begins with * between single quotes.`;
      found = { offset: alias.range?.[0] ?? 0, fault };
      return visit.BREAK;
    },
  });
  return found ?? { offset: 0, fault: `${reason}. Write the text out instead of repeating it by *name.` };
}

const quoteIt =
  'Put text that holds ": " or begins with a sign such as @, %, [ or a quotation mark between single quotes';

const adviceByCode: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: `${quoteIt}, and begin the fields of an entry in one column.`,
  BAD_SCALAR_START: `${quoteIt}.`,
  UNEXPECTED_TOKEN: `${quoteIt}.`,
  TAB_AS_INDENT: 'Indent with spaces.',
  DUPLICATE_KEY: 'An entry can have a field only once.',
};

function lastQuoted(document: Document): number | null {
  let offset: number | null = null;
  visit(document, (_, node) => {
    if (!isScalar(node) || node.range == null) return;
    if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE) offset = node.range[0];
  });
  return offset;
}
