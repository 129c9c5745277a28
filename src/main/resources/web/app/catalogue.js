// The dispatch catalogue: one row as a new version; a file compared first, confirmed second.
import { csrf, send } from './send.js';

const API = '/api/catalogue';
let compared = null;

function say(form, text) {
  const box = form.querySelector('[role=alert]');
  box.textContent = text;
  box.hidden = text === '';
}

/** What went wrong, in the words that stand on the form. */
function words(form, problem) {
  if (problem?.type === '/problems/catalogue-moved') return form.dataset.moved;
  const codes = (problem?.lines ?? problem?.errors ?? []).map(each => each.code);
  if (codes.includes('past')) return form.dataset.past;
  if (codes.some(code => code === 'is-lead' || code === 'twice')) return form.dataset.coWrong;
  return form.dataset.refused;
}

function then(form) {
  htmx.ajax('GET', form.dataset.then, { target: '#main', select: '#main', swap: 'outerHTML' })
    .then(() => { history.pushState(null, '', form.dataset.then); });
}

async function saveRow(form, removes) {
  const values = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  const { matter, area, lead, ruleSet, urgency, from, note } = values;
  const coUnits = new FormData(form).getAll('coUnits').filter(Boolean);
  const body = removes ? { from, note, remove: [{ matter, area }] } : { from, note, rows: [{ matter, area, lead, coUnits, ruleSet, urgency }] };
  try {
    await send('POST', API, body);
    then(form);
  } catch (error) {
    say(form, words(form, error.problem));
  }
}

function upload(path, query, file, accept) {
  const wanted = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
  return fetch(`${path}?${wanted}`, {
    method: 'POST', body: file, headers: { 'Content-Type': 'text/csv', 'X-CSRF-Token': csrf(), Accept: accept },
  });
}

async function compare(form) {
  const fields = form.elements;
  // read now: the file on the disk may change before it is confirmed
  compared = { file: await fields.file.files[0].arrayBuffer(), from: fields.from.value, note: fields.note.value };
  const answer = await upload('/admin/catalogue/file/comparison', { from: compared.from }, compared.file, 'text/html');
  if (!answer.ok) return say(form, answer.status === 400 ? form.dataset.past : form.dataset.refused);
  document.getElementById('comparison').innerHTML = await answer.text();
}

async function confirmed(button) {
  const form = document.querySelector('form[data-catalogue=file]');
  button.disabled = true;
  const { file, from, note } = compared;
  const answer = await upload(API, { from, note, base: button.dataset.base }, file, 'application/json');
  if (answer.ok) return then(form);
  document.getElementById('comparison').replaceChildren();
  say(form, words(form, await answer.json()));
}

document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-catalogue]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  say(form, '');
  if (form.dataset.catalogue === 'file') compare(form);
  else saveRow(form, event.submitter?.value === 'remove');
}, true);

document.addEventListener('click', event => {
  const button = event.target.closest('[data-confirm]');
  if (button) confirmed(button);
});
