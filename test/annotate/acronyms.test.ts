import { describe, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';
import { documentOf } from './support/printed.ts';

/** Slugs of the actors that each form is read as, where it is mentioned. */
function actorsBy(body: string): Map<string, string> {
  const { paragraphs } = annotateText(documentOf(body)).article;
  return new Map(
    paragraphs.flatMap(({ text, mentions }) =>
      mentions.map(({ start, end, actor }) => [text.slice(start, end), actor] as const),
    ),
  );
}

describe('an acronym in parentheses', () => {
  it.each([
    ['The Lower Volga Dockers Union (LVDU) met.', 'Lower Volga Dockers Union', 'LVDU', 'Members of LVDU went home.'],
    ['The River Transport Committee (RTC) met.', 'River Transport Committee', 'RTC', 'Then RTC refused.'],
    ['The Association of Lake Ports (ALP) met.', 'Association of Lake Ports', 'ALP', 'The ALP refused.'],
  ])('%s', (definition, name, acronym, later) => {
    const actors = actorsBy(`${definition} It sent its head to Omsk. ${later}`);
    expect(actors.get(name)).toBeDefined();
    expect(actors.get(acronym)).toBe(actors.get(name));
  });

  it('cites nothing', () => {
    const { paragraphs } = annotateText(documentOf('The Lower Volga Dockers Union (LVDU) met.')).article;
    expect(paragraphs[0]?.citations).toEqual([]);
  });
});
