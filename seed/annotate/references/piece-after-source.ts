import type { TextRange } from '../../../schema/records/text-range.ts';
import { authorsIn, citedTitle } from './cited-work.ts';
import type { ItemContext } from './item-context.ts';
import { isNameLike } from './name-kinds.ts';
import { isPlace } from './place-names.ts';
import { sourceBefore } from './press-names.ts';
import type { PrintedReference } from './reference.ts';
import type { DatesToken, ReferenceToken } from './reference-token.ts';
import { referenceTokens, tokensIn } from './reference-tokens.ts';

/**
 * The piece of the known source right before the parentheses, by its title and its day, with who wrote it and where: 'Reuters
 * (Jo Vail, "Ferry Waits," Riga, 5/3/17) reported'. Null where the parentheses hold anything else.
 *
 * @param inner what stands in the parentheses
 */
export function readPieceAfterSource(context: ItemContext, inner: TextRange): PrintedReference | null {
  const { text, tokens, isRegistered } = context;
  const [from, limit] = tokensIn(tokens, inner);
  const items = referenceTokens(context, from, limit);
  const titles = items.filter(({ kind }) => kind === 'TITLE');
  const dates = items.filter(isDates).flatMap((item) => item.dates);
  const [title] = titles;
  if (title === undefined || titles.length > 1 || !dates.some((date) => date.from.day !== null)) return null;
  const authors: string[] = [];
  for (const item of items) {
    if (item.kind !== 'TITLE' && item.kind !== 'DATES' && item.kind !== 'NAME') return null;
    if (item.kind !== 'NAME') continue;
    const name = text.slice(item.start, item.end);
    if (isRegistered(name)) return null;
    if (item.end <= title.start) {
      if (!isNameLike(name)) return null;
      authors.push(...(authorsIn(text, item, true) ?? [name]));
    } else if (!isPlace(name)) return null;
  }
  const before = text.slice(0, inner.start - 1).trimEnd().length;
  const source = sourceBefore(text, before, isRegistered);
  if (source === null || source.end < before || !isRegistered(source.name)) return null;
  return {
    ...inner,
    signal: 'NONE',
    cited: { kind: 'NAME', name: source.name },
    via: null,
    dates,
    url: null,
    title: citedTitle(text, title),
    authors,
    rule: 'piece-after-source',
  };
}

function isDates(item: ReferenceToken): item is DatesToken {
  return item.kind === 'DATES';
}
