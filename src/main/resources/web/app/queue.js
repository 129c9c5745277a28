// The queue, live: rows on the page are repainted in place; new ones are announced above and never move the cursor.

const ROWS = '#queue [data-number]';
const changed = new Set();
let timer = null;

/** What somebody types in is not painted over. */
function writing(row) {
  return row.querySelector('details[open]') !== null;
}

/** Puts the fresh in the old one's place; who stood on something in it stands on the same again. */
function put(old, fresh) {
  const things = root => [...root.querySelectorAll('a, button, summary, input, select, textarea')];
  const at = things(old).indexOf(document.activeElement);
  old.replaceWith(fresh);
  // it may ask for more of itself
  htmx.process(fresh);
  if (at >= 0) (things(fresh)[at] ?? things(fresh)[0])?.focus({ preventScroll: true });
}

/** A list that changes with the time alone, with nothing happening. */
const timed = list => list.dataset.timed !== undefined;

async function repaint() {
  timer = null;
  const list = document.getElementById('queue');
  if (!list) return changed.clear();
  const numbers = new Set(changed);
  changed.clear();
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  // another page is shown by now
  if (!list.isConnected) return;
  const counts = document.getElementById('counts');
  if (counts) put(counts, fresh.getElementById('counts'));
  const known = new Set([...list.querySelectorAll('[data-number]')].map(row => row.id));
  // a row that is put on the page is no longer in the fresh document
  const rows = [...fresh.querySelectorAll(ROWS)];
  const there = new Set(rows.map(row => row.id));
  for (const row of rows) {
    const old = document.getElementById(row.id);
    if (old && (timed(list) || numbers.has(row.dataset.number)) && !writing(old)) {
      row.classList.toggle('at', old.classList.contains('at'));
      put(old, row);
    }
  }
  for (const row of list.querySelectorAll('[data-number]')) {
    if ((timed(list) || numbers.has(row.dataset.number)) && !there.has(row.id)) row.classList.add('gone');
  }
  const added = rows.filter(row => !known.has(row.id)).length;
  const line = document.getElementById('newer');
  if (line) {
    line.hidden = added === 0;
    line.textContent = line.dataset.text.replace('%d', added);
  }
  document.dispatchEvent(new CustomEvent('htmx:afterSettle', { detail: { target: list } }));
}

document.addEventListener('live:case', event => {
  if (!document.getElementById('queue')) return;
  changed.add(event.detail.number);
  timer ??= setTimeout(repaint, 400);
});

setInterval(() => {
  const list = document.getElementById('queue');
  if (list && timed(list)) timer ??= setTimeout(repaint, 0);
}, 30000);

document.addEventListener('click', event => {
  if (event.target.id === 'newer') htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
});
