import { eld } from 'eld/small';

/** What eld finds a text to be written in, as a code of ISO 639-1; null where it is not sure. */
export function languageOf(text: string): string | null {
  const found = eld.detect(text);
  return found.language !== '' && found.isReliable() ? found.language : null;
}
