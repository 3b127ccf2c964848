/**
 * What the search in the head would find, as one types: the first of each kind, links like those of its page. The arrow keys
 * go through them, Escape closes them. Without the script the form leads to that page.
 */
export const suggestionsScript = `
(() => {
  const form = document.querySelector('.find');
  if (form === null || !('popover' in HTMLElement.prototype)) return;
  const box = form.querySelector('input');
  const list = document.createElement('div');
  list.className = 'suggestions';
  list.popover = 'manual';
  const status = document.createElement('output');
  status.className = 'unseen';
  form.append(list, status);
  const most = 8;
  let timer = 0;
  let asked = '';

  const hide = () => {
    if (list.matches(':popover-open')) list.hidePopover();
    status.textContent = '';
  };
  const show = (sections, words) => {
    const entries = [];
    const share = Math.max(2, Math.floor(most / Math.max(1, sections.length)));
    for (const section of sections) {
      for (const item of [...section.querySelectorAll('li')].slice(0, share)) {
        const link = document.createElement('a');
        const found = item.querySelector('a');
        link.href = found.getAttribute('href');
        link.lang = found.closest('[lang]').lang;
        const about = document.createElement('span');
        about.lang = 'en';
        about.textContent = section.dataset.one + ' \\u00b7 ' + item.querySelector('.count').textContent;
        link.append(found.textContent + ' ', about);
        entries.push(link);
      }
    }
    list.replaceChildren(...entries);
    const { left, bottom, width } = box.getBoundingClientRect();
    list.style.left = left + 'px';
    list.style.top = bottom + 4 + 'px';
    list.style.minWidth = width + 'px';
    if (entries.length === 0) hide();
    else if (!list.matches(':popover-open')) list.showPopover();
    status.textContent = entries.length === 0 ? 'Nothing begins with ' + words : entries.length + ' suggestions, down arrow to choose';
  };
  const suggest = async () => {
    const words = box.value.trim();
    asked = words;
    if (words.length < 2) return hide();
    const answer = await fetch(form.action + '?' + new URLSearchParams({ q: words })).catch(() => null);
    if (answer === null || !answer.ok || asked !== words) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (asked === words && form.contains(document.activeElement)) show([...page.querySelectorAll('.found')], words);
  };
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 150);
  });
  form.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    if (event.key === 'Escape' && list.matches(':popover-open')) {
      event.preventDefault();
      hide();
      box.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !list.matches(':popover-open')) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement) + step;
    (at < 0 ? box : (links[at] ?? links.at(-1))).focus();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget)) hide();
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
})();
`;
