// Rules of notices and telephones on duty: <form data-notice="/api/notices/…" data-method data-revision>. A button's value may be another method.
import { send } from './send.js';
import { refuse } from './entry.js';

function body(form) {
  const fields = {};
  for (const each of form.elements) {
    if (!each.name) continue;
    if (each.type === 'checkbox') fields[each.name] = each.checked;
    else if (each.value !== '') fields[each.name] = each.value;
  }
  return form.dataset.revision === undefined ? fields : { ...fields, revision: Number(form.dataset.revision) };
}

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-notice]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  form.querySelector('[role=alert]').hidden = true;
  const { notice, method, revision } = form.dataset;
  try {
    if (event.submitter?.value === 'DELETE') await send('DELETE', `${notice}?revision=${revision}`);
    else await send(method, notice, body(form));
    await htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
  } catch (error) {
    refuse(form, error);
  }
}, true);
