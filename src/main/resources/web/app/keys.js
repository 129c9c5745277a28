// Shortcuts: one letter when nobody types, function keys and Ctrl always; '?' lists those of the page.

const added = new Map();

document.addEventListener('keys:add', event => event.detail.forEach(({ key, text }) => added.set(key, text)));

function typing(element) {
  return element.closest('input, textarea, select, [contenteditable]') !== null;
}

function run(event, key) {
  const target = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(e => !e.disabled && e.offsetParent !== null);
  if (!target) return false;
  event.preventDefault();
  if (target.matches('input, select, textarea')) target.focus();
  else target.click();
  return true;
}

let prefix = '';


export function keyboard() {
  document.getElementById('show-keys').addEventListener('click', help);
  document.addEventListener('keydown', event => {
    const name = (event.ctrlKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') + event.key;
    if (event.ctrlKey || event.altKey || /^F\d+$/.test(event.key)) return void run(event, name);
    if (typing(event.target) || event.metaKey) return;
    if (event.key === '?') return help(event);
    if (event.key === 'j' || event.key === 'k') return step(event, event.key === 'j' ? 1 : -1);
    if (event.key === 'Enter') return openRow(event);
    if (prefix === '' && inRow(event)) return;
    if (run(event, `${prefix}${event.key}`)) prefix = '';
    else prefix = event.key === 'g' ? 'g ' : '';
  });
}

/** A key of the row one stands on. Held down it counts once: nobody decides twenty times by leaning on a key. */
function inRow(event) {
  const target = document.querySelector(`#main [data-row].at:not(.gone) [data-row-key="${CSS.escape(event.key)}"]`);
  if (!target || target.disabled) return false;
  event.preventDefault();
  if (!event.repeat) target.click();
  return true;
}

function step(event, by) {
  const rows = [...document.querySelectorAll('#main tr[data-href], #main [data-row]')];
  if (rows.length === 0) return;
  event.preventDefault();
  const now = rows.findIndex(row => row.classList.contains('at'));
  // what is done is stepped over
  let next = Math.max(0, now + by);
  while (rows[next]?.matches('[data-row].gone')) next += by;
  if (!rows[next]) return;
  rows[now]?.classList.remove('at');
  rows[next].classList.add('at');
  const link = rows[next].querySelector('a');
  link?.focus();
  rows[next].scrollIntoView({ block: 'nearest' });
}

function openRow(event) {
  if (event.target.closest('a, button')) return;
  document.querySelector('#main tr.at a')?.click();
}

function help(event) {
  event.preventDefault();
  const dialog = document.getElementById('keys');
  const list = dialog.querySelector('dl');
  const here = new Map(added);
  for (const element of document.querySelectorAll('[data-key]')) {
    if (element.offsetParent !== null) here.set(element.dataset.key, element.dataset.keyText ?? element.getAttribute('aria-label') ?? element.textContent.trim());
  }
  for (const element of document.querySelectorAll('[data-row-key]')) here.set(element.dataset.rowKey, element.dataset.keyText);
  list.replaceChildren(...[...here].flatMap(([key, text]) => {
    const dt = document.createElement('dt');
    dt.append(Object.assign(document.createElement('kbd'), { textContent: key }));
    return [dt, Object.assign(document.createElement('dd'), { textContent: text })];
  }));
  dialog.showModal();
}
