import { endOfParenthesis } from '../text/closing.ts';
import { linkAt } from '../text/links.ts';
import { endOfQuotation } from '../text/quotes.ts';
import { kinds } from '../text/tokens.ts';
import type { ItemContext } from './item-context.ts';

/** The tokens of one reference or more of a group: from the first, to `limit` exclusive. */
export interface Segment {
  readonly from: number;
  readonly limit: number;
}

const semicolon = 59;
const comma = 44;
const colon = 58;

/** Cuts a group at its semicolons, and where a rule cuts at a comma or a colon, but for those inside quotations, parentheses, links and works. */
export function segmentsOf({ tokens, links, works = [], references }: ItemContext, group: Segment): Segment[] {
  const segments: Segment[] = [];
  const end = tokens.end(group.limit - 1);
  let from = group.from;
  let at = from;
  const add = (limit: number) => {
    if (limit > from) segments.push({ from, limit });
  };
  while (at < group.limit) {
    const kind = tokens.kind(at);
    if (kind === semicolon || ((kind === comma || kind === colon) && references.isCut(tokens, from, at, group.limit))) {
      add(at);
      from = at + 1;
    }
    const start = tokens.start(at);
    const link = links.length === 0 ? undefined : linkAt(links, start);
    const work = works.find((each) => each.start === start && each.end <= end);
    let skip = work?.end ?? (link && link.end <= end ? link.end : -1);
    if (skip < 0 && kind > kinds.capital)
      skip = Math.max(endOfQuotation(tokens.text, start, end), endOfParenthesis(tokens.text, start, end));
    at = skip < 0 ? at + 1 : Math.max(at + 1, tokens.at(skip));
  }
  add(group.limit);
  return segments;
}
