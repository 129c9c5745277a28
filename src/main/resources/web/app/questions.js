// What Open311 asks about a matter: <form data-question="/api/open311/services/…/attributes/" data-then>; the code is the address.
import { send } from './send.js';

function body(form) {
  const fields = {};
  for (const each of form.elements) {
    if (!each.name || each.dataset.skip !== undefined) continue;
    if (each.type === 'checkbox') fields[each.name] = each.checked;
    else if (each.value !== '') fields[each.name] = each.value;
  }
  return fields;
}

async function change(form, method, fields) {
  const alert = form.querySelector('[role=alert]');
  alert.hidden = true;
  try {
    await send(method, form.dataset.question + encodeURIComponent(form.elements.code.value), fields);
    location.href = form.dataset.then;
  } catch (error) {
    alert.textContent = error.message;
    alert.hidden = false;
  }
}

document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-question]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  change(form, 'PUT', body(form));
}, true);

document.addEventListener('click', event => {
  const button = event.target.closest('form[data-question] [data-remove]');
  if (button) change(button.form, 'DELETE');
});
