import type { IsRegistered } from './is-registered.ts';
import { isEvent, isMediaLike } from './name-kinds.ts';
import { isRegisteredPerson } from './person-names.ts';
import { isPlace } from './place-names.ts';

// "It rained. Radio Omsk 12 Oct", "It rained. TASS, 12 October.": what a paragraph of a review of the press ends with.
const bare =
  /(?:^|[.!?…][”"’')\]]*[\s\u00A0]+)((?:[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.’'&-]*(?:[\s\u00A0]+(?:de|del|da|do|di|la|el|al|of|the|y|e)(?=[\s\u00A0]))*(?:[\s\u00A0]+|(?=,))){1,6}),?[\s\u00A0]*\d{1,2}[\s\u00A0]\p{Lu}\p{L}{2,8}\.?$/u;
const longestEnd = 90;

/** The name that stands alone with a day at a paragraph’s end; null where none does. */
export function bareNameIn(text: string): string | null {
  const name = bare.exec(text.slice(-longestEnd))?.[1]?.trim();
  return name === undefined || name === '' ? null : name;
}

/** True for a document some of whose paragraphs end with a known source and its day, as reviews of the press do. */
export function hasBareSources(texts: readonly string[], isRegistered: IsRegistered): boolean {
  return texts.some((text) => {
    const name = bareNameIn(text);
    return name !== null && isRegistered(name);
  });
}

/** True for a name that may be a source’s where sources stand alone with their days: no place’s, no person’s, no event’s. */
export function mayStandBare(name: string): boolean {
  return isMediaLike(name) || !(isPlace(name) || isRegisteredPerson(name) || isEvent(name));
}
