import { expect, it } from 'vitest';
import actors from '../../seed/registries/actors.json' with { type: 'json' };
import { actorOf, loadActors } from '../../seed/registries/actors.ts';
import { isPersonEntry, personLine, personOf } from '../../seed/registries/person-lines.ts';

it('hold all that the registry says of a person', () => {
  const entries = actors.filter(isPersonEntry);
  expect(entries.length).toBe(loadActors().filter(({ record }) => record.kind === 'PERSON').length);
  for (const entry of entries) expect(actorOf(personOf(personLine(entry)))).toEqual(actorOf(entry));
});

it('hold no person whose name is a word', () => {
  expect(isPersonEntry({ name: 'Holm', kind: 'PERSON', isWord: true })).toBe(false);
  expect(isPersonEntry({ name: 'Holm Line', kind: 'ORGANISATION' })).toBe(false);
});
