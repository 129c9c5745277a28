// Forms that act on a case: <form data-act="/api/…"> sends its fields as JSON, shows a refusal beside itself, then reloads the page's main part.
import { keep, token } from './claims.js';
import { acted } from './decide.js';
import { send } from './send.js';
import { enclosed } from './uploads.js';

// data-number, data-instant, data-yes and data-words say what a field's text is; data-many and data-list make a list of the
// boxes that are ticked, of numbers and of words
function value(field) {
  if (field.dataset.yes !== undefined) return field.value === 'true';
  if (field.dataset.instant !== undefined) return new Date(field.value).toISOString();
  if (field.dataset.words !== undefined) return field.value.split(/[\s,，]+/).filter(Boolean);
  return field.dataset.number !== undefined || field.dataset.many !== undefined ? Number(field.value) : field.value;
}

/** Of two buttons the one that was pressed has its say. */
function fields(form, pressed) {
  const body = pressed?.name ? { [pressed.name]: pressed.value } : {};
  for (const field of form.elements) {
    if (!field.name || field.tagName === 'BUTTON' || field.value === '' || (/^(checkbox|radio)$/.test(field.type) && !field.checked)) continue;
    if (field.dataset.many !== undefined || field.dataset.list !== undefined) (body[field.name] ??= []).push(value(field));
    else body[field.name] = value(field);
  }
  return body;
}

function problem(form, error) {
  const box = form.querySelector('[role=alert]');
  const holder = error.problem?.holder;
  box.textContent = holder ? `${error.message} (${holder})` : error.message;
  box.hidden = false;
}

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-act]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  const row = form.closest('[data-row]');
  const held = document.activeElement;
  const buttons = form.querySelectorAll('button');
  buttons.forEach(b => { b.disabled = true; });
  try {
    const number = row ? row.dataset.number : form.closest('[data-case]')?.dataset.case;
    const claim = token(number);
    const body = fields(form, event.submitter);
    const files = enclosed(form);
    if (files) body.attachments = files;
    const path = form.dataset.act.replace(/\{(\w+)\}/, (all, name) => { const word = body[name]; delete body[name]; return word; });
    const answer = await send('POST', path, body, claim ? { 'Claim-Token': claim } : {});
    if (form.dataset.claims !== undefined) keep(number, answer);
    if (row) acted(row, form);
    else refresh('mine');
  } catch (error) {
    problem(form, error);
  } finally {
    buttons.forEach(b => { b.disabled = false; });
    // a button that was switched off for a moment has lost the focus
    if (document.activeElement === document.body && held.isConnected) held.focus({ preventScroll: true });
  }
}, true);

document.addEventListener('change', event => {
  const all = event.target.dataset.all;
  if (all) for (const box of document.querySelectorAll(`[data-many][form="${all}"]`)) box.checked = event.target.checked;
});

// somebody else moved the case that is open here: show it as it is now, unless one is writing
document.addEventListener('live:case', event => {
  const page = document.querySelector('[data-case]');
  if (!page || page.dataset.case !== event.detail.number) return;
  refresh('live');
});

let turn = Promise.resolve();

/** One after the other: the second of two would look for a part of the page that the first has replaced. */
function refresh(why) {
  const ask = () => htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML', headers: { 'X-Refresh': why } });
  turn = turn.then(ask).catch(() => {});
}

const writing = page => [...page.querySelectorAll('textarea, .act input:not([type=hidden]):not([type=checkbox])')].some(t => t.value !== '') || page.querySelector('.uploads li') !== null;
const told = page => page.querySelectorAll('.timeline li').length;

// An own act is told twice, by its answer and by the stream, and one may write between the two: what is shown already is
// not put there again, and nothing that somebody else does takes away a word.
document.addEventListener('htmx:beforeSwap', event => {
  const why = event.detail.requestConfig?.headers['X-Refresh'];
  const page = document.querySelector('[data-case]');
  if (!why || (why === 'mine' && !page)) return;
  const fresh = new DOMParser().parseFromString(event.detail.serverResponse, 'text/html').querySelector('[data-case]');
  const here = page && fresh && page.dataset.case === fresh.dataset.case;
  const news = here && told(fresh) !== told(page);
  event.detail.shouldSwap = news && (why === 'mine' || !writing(page));
  if (news && !event.detail.shouldSwap) document.getElementById('case-changed').hidden = false;
});
