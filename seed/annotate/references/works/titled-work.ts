import type { WorkMatcher } from '../work-rule.ts';

/**
 * Reads a work whose form begins with its quoted title.
 *
 * @param form sticky; its groups are the title between its quotation marks, the publication, and the words that end the form, which hold its date
 * @param lead characters of the last group before the date: its parenthesis
 */
export function titledWork(form: RegExp, lead = 0): WorkMatcher {
  return {
    begins: 'QUOTATION',
    read(tokens, token, limit) {
      const start = tokens.start(token);
      form.lastIndex = start;
      const match = form.exec(tokens.text);
      const [whole = '', quoted = '', publication = '', day = ''] = match ?? [];
      const end = start + whole.length;
      if (match === null || end > tokens.end(limit - 1)) return null;
      const named = start + whole.indexOf(publication, quoted.length + 2);
      return {
        start,
        end,
        title: { start, end: start + quoted.length + 2 },
        source: { start: named, end: named + publication.length },
        date: end - day.length + lead,
      };
    },
  };
}
