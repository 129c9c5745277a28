// Accounts: <form data-people="/api/…" data-method> sends its fields; what is shown only once stays until the page is left.
import { send } from './send.js';

function fields(form) {
  const body = {};
  const several = new Set([...form.querySelectorAll('fieldset [name]')].map(each => each.name));
  several.forEach(name => { body[name] = []; });
  for (const each of form.elements) {
    if (!each.name || each.dataset.skip !== undefined) continue;
    if (several.has(each.name)) each.checked && body[each.name].push(each.value);
    else if (each.type === 'checkbox') body[each.name] = each.checked;
    else if (each.value !== '') body[each.name] = each.value;
  }
  return body;
}

function words(form, error) {
  const code = error.problem?.errors?.[0]?.code;
  const known = code && form.dataset[code.replace(/-(.)/g, (all, letter) => letter.toUpperCase())];
  return known ?? error.message;
}

async function showOnce(answer) {
  await htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
  if (!answer?.credential) return;
  const box = document.getElementById('credential');
  box.querySelector('code').textContent = `${answer.login}  ${answer.credential}`;
  box.hidden = false;
  box.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-people]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  const alert = form.querySelector('[role=alert]');
  alert.hidden = true;
  try {
    const answer = await send(form.dataset.method, form.dataset.people, fields(form));
    if (form.dataset.then) location.href = form.dataset.then;
    else await showOnce(answer);
  } catch (error) {
    alert.textContent = words(form, error);
    alert.hidden = false;
  }
}, true);
