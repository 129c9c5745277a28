// The case form beside the call: draft kept on the server, finished by one key, never moved by another call.
import { areas } from './areas.js';
import { combo } from './combo.js';
import { suggestions } from './duplicates.js';
import { send } from './send.js';

const SAVE_AFTER = 600;
let form = null;
let timer = null;
let dirty = false;

function body() {
  const values = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  return { ...values, matter: values.matter ? Number(values.matter) : undefined, secret: form.elements.secret.checked };
}

/** Where it can still be read: the answer to a save may come on another page. */
function say(id, text) {
  const box = document.getElementById(id);
  if (!box) return;
  box.textContent = text;
  box.hidden = text === '';
}

async function save() {
  timer = null;
  if (!dirty || !form?.isConnected) return;
  dirty = false;
  try {
    await send('PUT', `/api/drafts/${encodeURIComponent(form.dataset.call)}`, body());
    say('draft-saved', form.dataset.saved.replace('%s', new Date().toTimeString().slice(0, 5)));
  } catch (error) {
    dirty = true;
    say('draft-saved', form.dataset.unsaved);
    timer = setTimeout(save, 3000);
  }
}

function touched() {
  dirty = true;
  clearTimeout(timer);
  timer = setTimeout(save, SAVE_AFTER);
}

async function finish(ending) {
  say('work-problem', '');
  const buttons = form.querySelectorAll('[data-ending]');
  buttons.forEach(b => { b.disabled = true; });
  clearTimeout(timer);
  const call = form.dataset.call;
  try {
    const answer = await send('POST', `/api/calls/${encodeURIComponent(call)}/filing`, { ...body(), ...ending });
    dirty = false;
    const into = answer.master ?? (answer.mergeRefused ? 'none' : null);
    await htmx.ajax('GET', `/desk?filed=${encodeURIComponent(answer.case ?? 'none')}${into ? `&into=${encodeURIComponent(into)}` : ''}`, { target: '#main', select: '#main', swap: 'outerHTML' });
    history.replaceState(null, '', '/desk');
  } catch (error) {
    say('work-problem', [error.message, ...(error.problem?.errors ?? []).map(e => form.querySelector(`label[for="f-${CSS.escape(e.field)}"]`)?.textContent ?? e.field)].join('：'));
    form.querySelector(`#f-${CSS.escape(error.problem?.errors?.[0]?.field ?? 'what')}`)?.focus();
  } finally {
    buttons.forEach(b => { b.disabled = false; });
  }
}

let routed = 0;

/** The unit that the catalogue would take, by the matter and where it is; never against a choice that was made meanwhile. */
async function route(matter, area) {
  const turn = ++routed;
  const unit = form.elements.unit;
  const why = document.getElementById('route-why');
  why.textContent = '';
  if (!matter) return;
  const here = form;
  const before = unit.value;
  const trial = area ? await send('POST', '/api/routes/trial', { matter: matter.code, kind: form.elements.kind.value, urgency: form.elements.urgency.value, area: area.code }).catch(() => null) : null;
  if (turn !== routed || form !== here || unit.value !== before) return;
  const lead = trial ? trial.lead : matter.unit;
  if (!lead) return;
  unit.value = lead;
  why.textContent = trial ? form.dataset.whyThere.replace('%1', matter.path).replace('%2', area.path) : form.dataset.why.replace('%s', matter.path);
}

function fill(draft, chooseMatter, chooseArea) {
  for (const [name, value] of Object.entries(draft)) {
    const element = form.elements[name];
    if (name === 'matter') chooseMatter(value);
    else if (name === 'cell') chooseArea(value);
    else if (element?.type === 'checkbox') element.checked = value === true;
    else if (element) element.value = value;
  }
}

async function begin(found) {
  form = found;
  form.dataset.begun = 'yes';
  dirty = false;
  const matters = JSON.parse(document.getElementById('matters').textContent);
  const look = suggestions(form);
  let matter = null;
  let area = null;
  let filling = false;
  function changed() {
    look();
    touched();
    // a draft has the unit that was chosen then
    if (!filling) route(matter, area);
  }
  const choose = combo(form.querySelector('.combo'), matters, chosen => {
    matter = chosen;
    form.dataset.matter = matter?.code ?? '';
    changed();
  });
  const chooseArea = areas(form, chosen => {
    area = chosen;
    changed();
  });
  form.addEventListener('input', () => { touched(); look(); });
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('click', event => {
    const button = event.target.closest('[data-ending]');
    if (button) finish(JSON.parse(button.dataset.ending));
  });
  const draft = JSON.parse(document.getElementById('draft').textContent);
  filling = true;
  if (draft) fill(draft, choose, chooseArea);
  filling = false;
  look();
  if (!document.activeElement || document.activeElement.id === 'main' || document.activeElement === document.body) form.elements.what.focus();
  dirty = false;
}

function look() {
  const found = document.getElementById('work-form');
  if (found && !found.dataset.begun) begin(found);
}

// a call that is mine opens its form, unless I still write for another one
document.addEventListener('live:answered', event => {
  const open = document.getElementById('work-form');
  if (location.pathname !== '/desk' && !open) return;
  if (open?.dataset.call === event.detail.call) return;
  const writing = open && (dirty || open.elements.what.value !== '');
  if (writing) {
    const link = document.getElementById('other-call');
    link.href = `/desk?call=${encodeURIComponent(event.detail.call)}`;
    link.hidden = false;
  } else htmx.ajax('GET', `/desk?call=${encodeURIComponent(event.detail.call)}`, { target: '#main', select: '#main', swap: 'outerHTML' });
});

document.addEventListener('htmx:beforeSwap', event => { if (event.detail.target.id === 'main' && dirty) save(); });
document.addEventListener('htmx:historyCacheMiss', () => { if (dirty) save(); });
document.addEventListener('htmx:afterSettle', look);
addEventListener('pagehide', () => {
  if (!dirty || !form) return;
  fetch(`/api/drafts/${encodeURIComponent(form.dataset.call)}`, {
    method: 'PUT', keepalive: true, body: JSON.stringify(body()),
    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': document.querySelector('meta[name=csrf]').content },
  });
});
look();
