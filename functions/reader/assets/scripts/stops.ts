/**
 * Tab goes from paragraph to paragraph, from source to source and from one kind of actors to the next; the arrow keys go
 * through the links of each (a roving tabindex, https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/). Without
 * the script every link is a stop.
 */
export const stopsScript = `
(() => {
  const groups = '.row, .sources tr, .cast ul, .contents ol';
  const linksOf = (group) => [...group.querySelectorAll('a, summary')].filter((link) => link.closest('.more') === null);
  const numbered = matchMedia('(min-width: 48rem)');

  const stopAt = (link) => {
    const group = link.closest(groups);
    if (group === null) return;
    for (const other of linksOf(group)) if (other !== link && other.tabIndex === 0) other.tabIndex = -1;
    link.tabIndex = 0;
  };
  const begin = () => {
    for (const group of document.querySelectorAll(groups)) {
      const links = linksOf(group);
      const first = links.find((link) => numbered.matches || !link.matches('.pn'));
      for (const link of links) link.tabIndex = link === first ? 0 : -1;
    }
  };
  begin();
  numbered.addEventListener('change', begin);
  const main = document.querySelector('main');
  main.addEventListener('focusin', ({ target }) => stopAt(target));
  addEventListener('hashchange', () => {
    const target = document.querySelector(':target');
    const link = target?.closest('a') ?? target?.querySelector('a');
    if (link != null) stopAt(link);
  });
  main.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const group = target.closest(groups);
    if (group === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowRight: 1, ArrowLeft: -1, ...(group.matches('ul, ol') ? { ArrowDown: 1, ArrowUp: -1 } : {}) }[key];
    const links = linksOf(group).filter((link) => link.getClientRects().length > 0);
    const next = key === 'Home' ? links[0] : key === 'End' ? links.at(-1) : links[links.indexOf(target) + step];
    if (next === undefined || (step === -1 && target === links[0])) return;
    event.preventDefault();
    next.focus();
  });
})();
`;
