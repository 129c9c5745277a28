// Forms that act on a case: <form data-act="/api/…"> sends its fields as JSON, shows a refusal beside itself, then reloads the page's main part.
import { token } from './claims.js';
import { send } from './send.js';

// data-number and data-instant say what a field's text is; data-many makes a list of the boxes that are ticked
function value(field) {
  if (field.dataset.instant !== undefined) return new Date(field.value).toISOString();
  return field.dataset.number !== undefined || field.dataset.many !== undefined ? Number(field.value) : field.value;
}

function fields(form) {
  const body = {};
  for (const field of form.elements) {
    if (!field.name || field.value === '' || (/^(checkbox|radio)$/.test(field.type) && !field.checked)) continue;
    if (field.dataset.many !== undefined) (body[field.name] ??= []).push(value(field));
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
  const buttons = form.querySelectorAll('button');
  buttons.forEach(b => { b.disabled = true; });
  try {
    const claim = token(form.closest('[data-case]')?.dataset.case);
    await send('POST', form.dataset.act, fields(form), claim ? { 'Claim-Token': claim } : {});
    htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
  } catch (error) {
    problem(form, error);
  } finally {
    buttons.forEach(b => { b.disabled = false; });
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
  const writing = [...page.querySelectorAll('textarea')].some(t => t.value !== '');
  if (writing) document.getElementById('case-changed').hidden = false;
  else htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
});
