import { html } from 'hono/html';
import type { Markup } from '../markup.ts';

/** The language of the pages themselves. */
const ofThePages = 'en';

/** The attributes of what is written in a language, and of a link to it; nothing where it is that of the pages, or unknown. */
export function languageOf(language: string | null): {
  readonly lang: Markup | null;
  readonly hreflang: Markup | null;
} {
  if (language === null || language === ofThePages) return { lang: null, hreflang: null };
  return { lang: html` lang="${language}"`, hreflang: html` hreflang="${language}"` };
}
