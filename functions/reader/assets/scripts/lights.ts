/** Pointing at an actor or a source lights up where else it is in the text. */
export const lightsScript = `
(() => {
  const text = document.querySelector('.text');
  if (text === null) return;
  const placesOf = (address) => [
    ...text.querySelectorAll('a[href="' + CSS.escape(address) + '"]'),
    ...[...document.querySelectorAll('.notes .source[href="' + CSS.escape(address) + '"]')].flatMap((source) => [
      ...text.querySelectorAll('a[href="#' + source.closest('li').id + '"]'),
    ]),
  ];
  const addressOf = (link) =>
    (link.closest('.cast li')?.querySelector('.more p:nth-last-child(2) a') ?? link).getAttribute('href');
  const light = (event) => {
    for (const place of text.querySelectorAll('.lit')) place.classList.remove('lit');
    const link = event.target.closest('.cast .who, .sources .source, .text a.mention');
    if (event.type === 'pointerout' || event.type === 'focusout' || link === null) return;
    for (const place of placesOf(addressOf(link))) place.classList.add('lit');
  };
  for (const kind of ['pointerover', 'pointerout', 'focusin', 'focusout']) {
    document.querySelector('main').addEventListener(kind, light);
  }
})();
`;
