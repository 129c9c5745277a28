// Calling back: <form data-callback="…"> takes, puts back or settles a number; <form data-dial="…"> makes the service call
// it with the telephone of whoever asks. The list is painted anew when anything in it changes.
import { send } from './send.js';

function said(form, pressed) {
  const body = pressed?.name ? { [pressed.name]: pressed.value } : {};
  // why there is no case, and which case it is, are asked only of who was reached
  if (body.result && body.result !== 'REACHED') return body;
  for (const field of form.querySelectorAll('input[name], select[name]')) if (field.value) body[field.name] = field.value;
  return body;
}

function refused(form, error) {
  const alert = form.querySelector('[role=alert]');
  alert.textContent = error.message;
  alert.hidden = false;
}

/** Whoever stands on a row stands on it again. */
async function refresh() {
  const at = document.querySelector('#callbacks [data-row].at')?.id;
  await htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
  const row = at && document.getElementById(at);
  if (!row) return;
  row.classList.add('at');
  row.querySelector('a')?.focus({ preventScroll: true });
}

async function act(form, pressed) {
  const buttons = form.querySelectorAll('button');
  buttons.forEach(b => { b.disabled = true; });
  try {
    await send('POST', form.dataset.callback ?? form.dataset.dial, said(form, pressed));
    // the service rings this telephone first, and then the number
    if (form.dataset.dial) document.dispatchEvent(new CustomEvent('phone:called'));
    else await refresh();
    const told = document.getElementById('decided');
    if (told && form.dataset.done) told.textContent = form.dataset.done;
  } catch (error) {
    refused(form, error);
  } finally {
    buttons.forEach(b => { b.disabled = false; });
  }
}

document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-callback], form[data-dial]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  act(form, event.submitter);
}, true);

/** What somebody types or chooses in is not painted over. */
const writing = list => [...list.querySelectorAll('input, select')].some(field => field === document.activeElement || field.value !== (field.defaultValue ?? ''));

document.addEventListener('live:callbacks', event => {
  const count = document.getElementById('callbacks-due');
  if (count) {
    count.textContent = event.detail.due;
    count.hidden = event.detail.due === 0;
  }
  const list = document.querySelector('#callbacks[data-live]');
  if (list && !writing(list)) refresh();
});
