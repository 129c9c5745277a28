// Beside the form of a call: where it is, as a district, street or grid cell; what the address names is offered with one key.
import { combo } from './combo.js';

const AFTER = 400;

/** Tells {@code changed} the area that is chosen, or null. Returns how to choose one by its code. */
export function areas(form, changed) {
  const all = JSON.parse(document.getElementById('areas').textContent);
  const offer = document.getElementById('area-named');
  const cell = form.elements.cell;
  let timer = null;
  let asked = '';
  let named = null;

  function paint() {
    offer.hidden = !named || named.code === cell.value || cell.value.startsWith(`${named.code}.`);
    offer.replaceChildren(named ? offer.dataset.text.replace('%s', named.path) : '', ' ', Object.assign(document.createElement('kbd'), { textContent: 'Alt+G' }));
  }

  async function ask() {
    const address = form.elements.place.value.trim();
    if (address === asked) return;
    asked = address;
    const answer = address && await fetch(`/api/areas/named?${new URLSearchParams({ address })}`, { headers: { Accept: 'application/json' } }).then(r => r.ok ? r.json() : null).catch(() => null);
    if (address !== asked || !form.isConnected) return;
    named = answer?.area ?? null;
    paint();
  }

  function look() {
    clearTimeout(timer);
    timer = setTimeout(ask, AFTER);
  }

  const choose = combo(form.querySelector('[data-areas]'), all, area => { paint(); changed(area); }, 'code');
  form.elements.place.addEventListener('input', look);
  offer.addEventListener('click', () => {
    const back = document.activeElement === offer ? form.querySelector('#f-cell') : document.activeElement;
    choose(named.code);
    back.focus();
  });
  look();
  return choose;
}
