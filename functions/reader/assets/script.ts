import { cardsScript } from './scripts/cards.ts';
import { lightsScript } from './scripts/lights.ts';
import { sideNotesScript } from './scripts/side-notes.ts';

/** Loaded before the text: what it does once the page is there is done before it is first painted whole. */
export const script = `'use strict';
addEventListener('DOMContentLoaded', () => {${[sideNotesScript, cardsScript, lightsScript].join('')}});
`;
