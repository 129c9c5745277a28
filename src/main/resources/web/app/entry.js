// Units, matters, areas: <form data-entry="/api/admin/…" data-revision data-then>. Who comes second is shown what the first one made of it.
import { send } from './send.js';

function fields(form) {
  const body = {};
  for (const each of form.elements) {
    if (!each.name || each.name === 'code' || each.value === '' || (each.type === 'checkbox' && !each.checked)) continue;
    body[each.name] = body[each.name] ? `${body[each.name]} ${each.value}` : each.value;
  }
  return body;
}

export const word = (form, field) => form.querySelector(`[data-words] [data-field="${CSS.escape(field)}"]`)?.textContent ?? field;

const said = (form, value) => value == null ? '—' : form.querySelector(`[data-words] [data-value="${CSS.escape(value)}"]`)?.textContent ?? value;

export function part(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}

export function list(lines) {
  const ul = part('ul', '');
  ul.append(...lines.map(line => part('li', line)));
  return ul;
}

function again(text) {
  const button = part('button', text);
  button.type = 'button';
  button.addEventListener('click', () => show(location.href));
  return button;
}

function show(address) {
  return htmx.ajax('GET', address, { target: '#main', select: '#main', swap: 'outerHTML' });
}

/** A refusal in its own words; with what was changed meanwhile, or the rows that stand in the way. */
export function refuse(form, error) {
  const box = form.querySelector('[role=alert]');
  const { by, at, changes, rows, errors } = error.problem ?? {};
  if (changes) {
    const head = box.dataset.by.replace('{by}', by).replace('{at}', new Date(at).toLocaleTimeString());
    box.replaceChildren(part('p', head), list(changes.map(c => `${word(form, c.field)}：${said(form, c.was)} → ${said(form, c.became)}`)), again(box.dataset.reload));
  } else {
    const lines = (errors ?? []).map(e => `${word(form, e.field)}：${e.text ?? e.code}`);
    box.replaceChildren(...(lines.length ? [list(lines)] : [part('p', error.message)]), ...(rows ? [list(rows)] : []));
  }
  box.hidden = false;
  form.querySelector(`[name="${CSS.escape(errors?.[0]?.field ?? '')}"]`)?.focus();
}

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-entry]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  form.querySelector('[role=alert]').hidden = true;
  const { entry, revision, then } = form.dataset;
  try {
    const saved = revision === undefined
      ? await send('POST', entry, { code: form.elements.code.value, fields: fields(form) })
      : await send('PUT', entry, { revision: Number(revision), fields: fields(form) });
    const address = `${then}?code=${encodeURIComponent(saved.code)}`;
    await show(address);
    history.pushState(null, '', address);
  } catch (error) {
    refuse(form, error);
  }
}, true);
