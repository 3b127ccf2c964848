import { builder } from '../builder.ts';

export const LookupKind = builder.enumType('LookupKind', {
  description: 'What a link to a cited piece leads to.',
  values: {
    ADDRESS: { description: 'The address that the citation prints or links to.' },
    SOURCE_ARCHIVE: { description: "The source's own list of what it published that day." },
    SOURCE_SEARCH: { description: "The search of the source's own site." },
    WEB_ARCHIVE: { description: "The Wayback Machine's copy of the piece, or of the source's page, of that day." },
    NEWS_SEARCH: { description: 'A search of the news by source, days and words of the claim.' },
  } as const,
});
