// Lists in which each row is decided on: <ul id="queue"><li data-row data-number=…>. One row is the current one; what its keys do
// stands on its buttons. A row that is done stays where it was, struck through, so that nothing moves under the cursor.

const rows = () => [...document.querySelectorAll('#main [data-row]:not(.gone)')];

function stand(row, focus) {
  for (const other of document.querySelectorAll('#main [data-row].at')) other.classList.toggle('at', other === row);
  row.classList.add('at');
  if (!focus) return;
  row.querySelector('a').focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

/** What follows a form that was accepted: data-leaves takes the row off the list, data-claims opens its case. */
export function acted(row, form) {
  document.getElementById('decided').textContent = `${row.dataset.number} ${form.dataset.done}`;
  if (form.dataset.claims !== undefined) return row.querySelector('a').click();
  if (form.dataset.leaves === undefined) stay(row, form);
  else leave(row);
  document.dispatchEvent(new CustomEvent('live:case', { detail: { number: row.dataset.number } }));
}

function stay(row, form) {
  form.closest('details')?.removeAttribute('open');
  form.reset();
  stand(row, true);
}

function leave(row) {
  const all = rows();
  const at = all.indexOf(row);
  const next = all[at + 1] ?? all[at - 1];
  row.classList.add('gone');
  row.inert = true;
  if (next) stand(next, true);
  else htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
}

function first() {
  if (!document.querySelector('#main [data-row].at')) rows()[0]?.classList.add('at');
}

document.addEventListener('htmx:afterSettle', first);
document.addEventListener('DOMContentLoaded', first);
if (document.readyState !== 'loading') first();

document.addEventListener('focusin', event => {
  const row = event.target.closest('[data-row]');
  if (row && !row.classList.contains('at')) stand(row, false);
});

// a form that opens is written into at once
document.addEventListener('toggle', event => {
  const details = event.target;
  if (details.open && details.closest('[data-row]')) details.querySelector('input:not([type=hidden]), textarea, select, button[data-first]')?.focus();
}, true);

document.addEventListener('keydown', event => {
  const details = event.key === 'Escape' && event.target.closest?.('[data-row] details[open]');
  if (!details) return;
  details.open = false;
  details.closest('[data-row]').querySelector('a').focus();
});
