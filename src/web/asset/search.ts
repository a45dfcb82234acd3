/** The script (脚本) of the search box: a combobox (WAI-ARIA) whose options are asked of this service while one types. */

export const searchScript = `
const box = document.getElementById('q'), list = document.getElementById('answers'), told = document.getElementById('told');
const found = document.getElementById('found');
let asked = '', active = -1, waiting = 0, request = null;
box.setAttribute('role', 'combobox');
box.setAttribute('aria-autocomplete', 'list');
box.setAttribute('aria-controls', 'answers');
box.setAttribute('aria-expanded', 'false');
const options = () => [...list.querySelectorAll('[role=option]')];
function close() {
  list.hidden = true;
  box.setAttribute('aria-expanded', 'false');
  choose(-1);
}
function choose(index) {
  const all = options();
  all[active]?.setAttribute('aria-selected', 'false');
  active = all.length === 0 || index === -1 ? -1 : (index + all.length) % all.length;
  const option = all[active];
  if (option === undefined) return box.removeAttribute('aria-activedescendant');
  option.setAttribute('aria-selected', 'true');
  option.scrollIntoView({ block: 'nearest' });
  box.setAttribute('aria-activedescendant', option.id);
}
async function ask() {
  const query = box.value.trim();
  if (query === asked) return list.setAttribute('aria-busy', 'false');
  asked = query;
  request?.abort();
  if (query === '') {
    list.innerHTML = '';
    told.textContent = '';
    list.setAttribute('aria-busy', 'false');
    return close();
  }
  request = new AbortController();
  const address = box.dataset.options + (box.dataset.options.includes('?') ? '&' : '?') + 'q=' + encodeURIComponent(query);
  const { signal } = request;
  const lines = await fetch(address, { signal }).then((response) => (response.ok ? response.text() : null)).catch(() => null);
  if (query !== asked) return;
  list.setAttribute('aria-busy', 'false');
  if (lines === null) return;
  list.innerHTML = lines;
  active = -1;
  box.removeAttribute('aria-activedescendant');
  const count = options().length;
  told.textContent = count === 0 ? told.dataset.none : count + ' ' + told.dataset.some;
  list.hidden = lines === '';
  box.setAttribute('aria-expanded', String(!list.hidden));
  if (found) found.hidden = true;
}
box.addEventListener('input', () => {
  // What is listed is of what stood in the box before.
  list.setAttribute('aria-busy', 'true');
  clearTimeout(waiting);
  waiting = setTimeout(ask, 80);
});
box.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (options().length === 0) return;
    event.preventDefault();
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    choose(event.key === 'ArrowDown' ? active + 1 : active === -1 ? -2 : active - 1);
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    close();
  } else if (event.key === 'Enter' && active !== -1) {
    event.preventDefault();
    location.assign(options()[active].dataset.href);
  }
});
list.addEventListener('mousedown', (event) => event.preventDefault());
list.addEventListener('click', (event) => {
  const option = event.target.closest('[role=option]');
  if (option) location.assign(option.dataset.href);
});
box.addEventListener('blur', close);
box.addEventListener('focus', () => {
  if (asked !== '' && options().length > 0) {
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
  }
});
`;
