const offered = ['application/graphql-response+json', 'application/json'] as const;

/** The media type of an answer, as Yoga chooses it by the request's Accept; null where it offers none that is accepted. */
export function mediaTypeFor(accept: string | undefined): (typeof offered)[number] | null {
  let chosen: (typeof offered)[number] | null = null;
  // Of those that it accepts equally the first; of a wildcard the last that is offered.
  for (const range of (accept || '*/*').replace(/\s/g, '').toLowerCase().split(',').reverse()) {
    const [type = '', ...parameters] = range.split(';');
    const charset = parameters.find((parameter) => parameter.includes('charset='));
    if (charset !== undefined && charset !== 'charset=utf-8') continue;
    for (const candidate of offered) if (matches(candidate, type)) chosen = candidate;
  }
  return chosen;
}

function matches(candidate: string, range: string): boolean {
  const [type, subtype] = range.split('/');
  const [offeredType, offeredSubtype] = candidate.split('/');
  return (type === '*' || type === offeredType) && (subtype === '*' || subtype === offeredSubtype);
}
