// The queue, live: rows on the page are repainted in place; new ones are announced above and never move the cursor.

const ROWS = '#queue [data-number]';
const changed = new Set();
let timer = null;

/** What somebody types in is not painted over. */
function writing(row) {
  return row.querySelector('details[open]') !== null;
}

async function repaint() {
  timer = null;
  const list = document.getElementById('queue');
  if (!list) return changed.clear();
  const numbers = new Set(changed);
  changed.clear();
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.getElementById('counts')?.replaceWith(fresh.getElementById('counts'));
  const known = new Set([...list.querySelectorAll('[data-number]')].map(row => row.id));
  for (const row of fresh.querySelectorAll(ROWS)) {
    const old = document.getElementById(row.id);
    if (old && numbers.has(row.dataset.number) && !writing(old)) {
      row.classList.toggle('at', old.classList.contains('at'));
      old.replaceWith(row);
    }
  }
  for (const number of numbers) {
    const row = document.getElementById(`case-${number}`);
    if (row && !fresh.getElementById(row.id)) row.classList.add('gone');
  }
  const added = [...fresh.querySelectorAll(ROWS)].filter(row => !known.has(row.id)).length;
  const line = document.getElementById('newer');
  line.hidden = added === 0;
  line.textContent = line.dataset.text.replace('%d', added);
  document.dispatchEvent(new CustomEvent('htmx:afterSettle', { detail: { target: list } }));
}

document.addEventListener('live:case', event => {
  if (!document.getElementById('queue')) return;
  changed.add(event.detail.number);
  timer ??= setTimeout(repaint, 400);
});

document.addEventListener('click', event => {
  if (event.target.id === 'newer') htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
});
