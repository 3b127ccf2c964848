import { html } from 'hono/html';
import type { Markup } from '../markup.ts';

/** The language of the pages themselves. */
const ofThePages = 'en';

/**
 * The attributes of what is written in a language, and of a link to it; nothing where it is that of the pages. An unknown one
 * is said to be so, or it would be read out as English.
 */
export function languageOf(language: string | null): {
  readonly lang: Markup | null;
  readonly hreflang: Markup | null;
} {
  if (language === ofThePages) return { lang: null, hreflang: null };
  return {
    lang: html` lang="${language ?? ''}"`,
    hreflang: language === null ? null : html` hreflang="${language}"`,
  };
}

/** Of what the pages say themselves, amid what is written in that language. */
export const ofPagesAmid = (language: string | null): Markup | null =>
  language === ofThePages ? null : html` lang="${ofThePages}"`;
