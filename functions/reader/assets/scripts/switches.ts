/**
 * What was switched off, or on, stays so on every article. Before the body is there: without the numbers of citations lines
 * break elsewhere, which nobody is to see happen.
 */
export const earlySwitchesScript = `
const remembered = (key) => {
  try {
    return JSON.parse(localStorage.getItem('gloss.' + key)) ?? {};
  } catch {
    return {};
  }
};
const remember = (key, value) => {
  try {
    localStorage.setItem('gloss.' + key, JSON.stringify(value));
  } catch {
    // Without storage it lasts as long as the page.
  }
};
if (remembered('switches')['show-citations'] === false) document.documentElement.dataset.hide = 'citations';
`;

export const switchesScript = `
(() => {
  const legend = document.querySelector('.legend');
  if (legend === null) return;
  const known = remembered('switches');
  for (const box of legend.querySelectorAll('input')) box.checked = known[box.id] ?? box.defaultChecked;
  legend.addEventListener('change', ({ target }) => {
    remember('switches', { ...remembered('switches'), [target.id]: target.checked });
    if (target.id === 'show-citations') document.documentElement.dataset.hide = target.checked ? '' : 'citations';
  });
})();
`;
