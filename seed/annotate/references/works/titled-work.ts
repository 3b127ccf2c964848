import type { WorkMatcher } from '../work-rule.ts';
import { authorListBefore } from './author-list.ts';

interface TitledForm {
  /** Characters of the form's last group before the date: its parenthesis. */
  readonly lead?: number;
  /** True where the form is one only behind authors whose surnames come first. */
  readonly needsAuthors?: boolean;
}

/**
 * Reads a work whose form begins with its quoted title, and with the authors before it where their surnames come first: the
 * full stop of "Lund, Mark. “Boats.”" ends no sentence.
 *
 * @param form sticky; its groups are the title between its quotation marks, the publication, and the words that end the form, which hold its date
 */
export function titledWork(form: RegExp, { lead = 0, needsAuthors = false }: TitledForm = {}): WorkMatcher {
  return {
    begins: 'QUOTATION',
    read(tokens, token, limit) {
      const { text } = tokens;
      const start = tokens.start(token);
      form.lastIndex = start;
      const match = form.exec(text);
      const [whole = '', quoted = '', publication = '', day = ''] = match ?? [];
      const end = start + whole.length;
      if (match === null || end > tokens.end(limit - 1)) return null;
      const list = authorListBefore(text, token > 0 ? tokens.end(token - 1) : 0);
      const by = list?.isInverted === true ? list : null;
      if (needsAuthors && by === null) return null;
      const named = start + whole.indexOf(publication, quoted.length + 2);
      return {
        start: by?.start ?? start,
        end,
        title: { start, end: start + quoted.length + 2 },
        source: { start: named, end: named + publication.length },
        date: end - day.length + lead,
        ...(by === null ? {} : { authors: by.authors }),
      };
    },
  };
}
