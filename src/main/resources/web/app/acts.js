// Forms that act on a case: <form data-act="/api/…"> sends its fields as JSON, shows a refusal beside itself, then reloads the page's main part.
import { token } from './claims.js';
import { send } from './send.js';

function fields(form) {
  const body = {};
  for (const [name, value] of new FormData(form)) {
    if (value !== '') body[name] = form.elements[name].dataset.number !== undefined ? Number(value) : value;
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

// somebody else moved the case that is open here: show it as it is now, unless one is writing
document.addEventListener('live:case', event => {
  const page = document.querySelector('[data-case]');
  if (!page || page.dataset.case !== event.detail.number) return;
  const writing = [...page.querySelectorAll('textarea')].some(t => t.value !== '');
  if (writing) document.getElementById('case-changed').hidden = false;
  else htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
});
