// The page about privacy: <form data-privacy="/api/…"> is sent by POST; one with data-download hands its answer out as a file.
import { send } from './send.js';

function fields(form) {
  const body = {};
  for (const each of form.elements) if (each.name && each.value !== '') body[each.name] = each.value;
  return body;
}

function word(code) {
  return document.getElementById('privacy-words').content.querySelector(`[data-code="${code}"]`)?.textContent;
}

function words({ message, problem }) {
  const title = word(problem?.type?.replace('/problems/', '')) ?? message;
  const found = (problem?.obstacles ?? []).map(o => `${word(o.code) ?? o.code} ${o.cases.join(' ')}`);
  return [title, ...found].join(' · ');
}

function download(name, answer) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(answer, null, 2)], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function again() {
  await htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
  const done = document.getElementById('privacy-done');
  done.textContent = done.dataset.words;
  done.hidden = false;
}

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-privacy]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  const alert = form.querySelector('[role=alert]');
  alert.hidden = true;
  const other = event.submitter?.getAttribute('formaction');
  try {
    const body = fields(form);
    const answer = await send('POST', other ?? form.dataset.privacy, Object.keys(body).length ? body : undefined);
    if (form.dataset.download && !other) download(form.dataset.download, answer);
    else await again();
  } catch (error) {
    alert.textContent = words(error);
    alert.hidden = false;
  }
}, true);
