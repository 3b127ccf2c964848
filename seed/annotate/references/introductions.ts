import { isInstitution, isInterview, isMediaLike, isNameLike } from './name-kinds.ts';
import type { IsRegistered } from './source-names.ts';

const longestLeadIn = 14;

const beforeKnown =
  /(?:^|[\s\u00A0])(?:\p{L}+-(?:based|run|owned|linked|backed|funded|controlled|language)|(?:pro|anti)-\p{L}+|\p{L}+[’']s|state|state-owned|opposition|independent|local|private|official|regional|in|to|with|for|by|on|from|per|daily|newspaper|paper|agency|magazine|weekly|website|site|portal|outlet|channel|radio|broadcaster|service|газета|агентство|газете|агентству)[\s\u00A0]+(?:the[\s\u00A0]+)?[“"«„]?$/iu;
const beforeUnknown =
  /^(?:(?:an?|the|his|her|their|its|as|also|first|recent|exclusive|joint)[\s\u00A0]+){0,3}(?:editorial|op-ed|article|report|interview|commentary|column|essay|post|statement|story|analysis|piece|broadcast|speech|dispatch|item|newspaper|daily|weekly|agency|magazine|website|portal|channel|broadcaster|газета|агентство|журнал)s?(?:[\s\u00A0]+(?:in|by|on|for|to|with|from|of|given|published|carried|aired|the|daily|newspaper|agency|magazine|weekly|website|channel)){0,4}[\s\u00A0]+[“"«„]?(?=[\p{Lu}\p{N}@])/u;
const tail =
  /[\s\u00A0]+(?:editorial|op-ed|commentary|column|interview|article|essay)s?(?:[\s\u00A0]+(?:by|with|on)[\s\u00A0].{1,80})?$/u;
const ownInterview = /^(?:the )?(?:author|writer|analyst|my |our |personal |private |confidential )/iu;

/**
 * The source that words only introduce or describe: TASS in "as told to TASS", Kommersant in "interview with Kommersant",
 * Sibirskaya Iskra in "editorial in Sibirskaya Iskra" and in "Sibirskaya Iskra editorial". Null where there is none.
 */
export function introducedName(printed: string, isRegistered: IsRegistered): string | null {
  if (isInterview(printed) && ownInterview.test(printed)) return null;
  const known = knownAtEnd(printed, isRegistered);
  if (known !== null) return known;
  const lead = beforeUnknown.exec(printed);
  const rest = printed.slice(lead?.[0].length ?? 0).replace(lead ? /[”"»“]+$/u : /$/u, '');
  const name = isInterview(printed) ? rest : rest.replace(tail, '');
  if (name === printed || !isNameLike(name)) return null;
  // "Interview with Ivan Petrov" names no source.
  if (isInterview(printed) && !(isMediaLike(name) && !isInstitution(name))) return null;
  return name;
}

/** The registered source that ends the words. */
function knownAtEnd(printed: string, isRegistered: IsRegistered): string | null {
  const starts = [...printed.matchAll(/(?<=[\s\u00A0“"«„(])[^\s\u00A0“"«„(]/gu)].map(({ index }) => index);
  if (starts.length > longestLeadIn) return null;
  for (const start of starts) {
    if (!beforeKnown.test(printed.slice(0, start))) continue;
    const name = printed.slice(start).replace(/[”"»“]+$/u, '');
    if (isRegistered(name)) return name;
  }
  return null;
}
