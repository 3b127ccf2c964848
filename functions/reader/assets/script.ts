import { cardsScript } from './scripts/cards.ts';
import { lightsScript } from './scripts/lights.ts';
import { sideNotesScript } from './scripts/side-notes.ts';
import { stopsScript } from './scripts/stops.ts';
import { suggestionsScript } from './scripts/suggestions.ts';
import { earlySwitchesScript, switchesScript } from './scripts/switches.ts';
import { toolbarScript } from './scripts/toolbar.ts';

const onceThere = [
  switchesScript,
  sideNotesScript,
  cardsScript,
  lightsScript,
  toolbarScript,
  stopsScript,
  suggestionsScript,
];

/** Loaded before the text: what it does once the page is there is done before all of it is first painted. */
export const script = `'use strict';
${earlySwitchesScript}
addEventListener('DOMContentLoaded', () => {${onceThere.join('')}});
`;
