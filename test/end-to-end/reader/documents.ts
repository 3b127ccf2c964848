/** A word that no line of a narrow window holds. */
const endless = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

const noted = `The Harbour and Its Notes

Publication: Eurasia Daily Monitor Volume: 14 Issue: 150

Russia rebuilt the pier at Tartus, a plan that ${endless} had opposed.[1] Moscow said nothing <b>of it</b> (, August 26).

Putin thanked "the crews" & left (https://www.kommersant.ru/doc/1234567/${'a'.repeat(120)}).

[1] Kommersant, November 3; see TASS, November 4.
`;

/** Enough short articles for a second page, and one with what is hard to show: notes, endless words, a missing source. */
export const documents: readonly string[] = [
  noted,
  ...Array.from(
    { length: 22 },
    (_, index) => `Report ${index + 1} From the Harbour

Publication: Eurasia Daily Monitor Volume: 15 Issue: ${index + 1}

Russia told Iran to wait (Kommersant, January ${index + 2}).
`,
  ),
];
