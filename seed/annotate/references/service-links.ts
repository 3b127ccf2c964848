import type { Link } from '../text/links.ts';

// What a newsletter asks of its readers.
const service =
  /^[\s\u00A0]*(?:(?:please|click here to|or|to|you can)[\s\u00A0]+)?(?:(?:un)?subscribe|sign (?:up|in)|log in|register|opt out|donate|forward this|share this|tell a friend|refer a friend|manage (?:your )?(?:preferences|subscription)|update (?:your )?(?:preferences|profile)|view (?:it |this )?(?:e-?mail |newsletter )?in (?:your |a )?browser|read (?:it |this )?online|contact us|follow us|support us|upgrade to)(?:[\s\u00A0]+[\p{L}’']+){0,4}[.!]?[\s\u00A0]*$/iu;

/** True for a link by which readers do something with the publication itself: "Unsubscribe", "tell a friend". It cites nothing. */
export function isServiceLink(text: string, { label }: Link): boolean {
  return label !== null && service.test(text.slice(label.start, label.end));
}
