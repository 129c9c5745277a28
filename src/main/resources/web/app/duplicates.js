// Beside the form of a call: open cases that may be about the same thing, as one types. Choosing one says what will happen.
import { span, words } from './times.js';

const AFTER = 400;
/** An address has room for so many characters. */
const MOST = { what: 300, address: 80 };

/** What to ask for; null while too little is known, and never for a secret case. */
export function question(form) {
  const what = form.elements.what.value.trim().slice(0, MOST.what);
  const address = form.elements.place.value.trim().slice(0, MOST.address);
  const matter = form.elements.matter.value ? form.dataset.matter ?? '' : '';
  if (form.elements.secret.checked || (what.length < 4 && (!matter || !address))) return null;
  return new URLSearchParams({ what, address, matter, cell: form.elements.cell.value, call: form.dataset.call }).toString();
}

function line(box, found, chosen, choose, first) {
  const li = document.createElement('li');
  const head = Object.assign(document.createElement('div'), { className: 'head' });
  const link = Object.assign(document.createElement('a'), { href: `/desk/cases/${found.number}`, textContent: found.number, target: '_blank' });
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: box.dataset.join });
  button.setAttribute('aria-pressed', String(chosen === found.number));
  button.setAttribute('aria-label', `${box.dataset.join} ${found.number}`);
  if (first) button.dataset.key = 'Alt+d';
  button.addEventListener('click', () => choose(found.number));
  head.append(link, button);
  const w = words();
  const ago = box.dataset.ago.replace('%s', span(Date.now() - Date.parse(found.openedAt), w));
  const why = found.why.filter(y => y !== 'time').map(y => box.dataset[y]);
  li.append(head, Object.assign(document.createElement('div'), { textContent: found.title }),
    Object.assign(document.createElement('div'), { className: 'muted', textContent: [...why, ago].join(' · ') }));
  return li;
}

export function suggestions(form) {
  const box = document.getElementById('duplicates');
  const master = form.elements.master;
  let timer = null;
  let asked = null;
  let found = [];

  function paint() {
    const told = document.getElementById('will-join');
    told.hidden = !master.value;
    told.textContent = master.value ? told.dataset.text.replace('%s', master.value) : '';
    form.querySelector('[data-alone]').hidden = Boolean(master.value);
    form.querySelector('[data-joined]').hidden = !master.value;
    box.hidden = found.length === 0;
    const at = document.activeElement?.closest?.('#duplicates button')?.getAttribute('aria-label');
    box.querySelector('ul').replaceChildren(...found.map((f, i) => line(box, f, master.value, choose, i === 0)));
    if (at) box.querySelector(`button[aria-label="${CSS.escape(at)}"]`)?.focus();
  }

  /** Once more takes it back. */
  function choose(number) {
    master.value = master.value === number ? '' : number;
    paint();
  }

  async function ask() {
    const query = question(form);
    if (query === asked) return;
    asked = query;
    const answer = query && await fetch(`/api/cases/duplicates?${query}`, { headers: { Accept: 'application/json' } }).then(r => r.ok ? r.json() : null).catch(() => null);
    if (query !== asked || !form.isConnected) return;
    const chosen = found.find(f => f.number === master.value);
    found = answer?.items ?? [];
    // what is chosen stays, whatever is typed then
    if (chosen && query && !found.some(f => f.number === chosen.number)) found = [chosen, ...found];
    if (!query) master.value = '';
    paint();
  }

  return () => {
    clearTimeout(timer);
    timer = setTimeout(ask, AFTER);
  };
}
