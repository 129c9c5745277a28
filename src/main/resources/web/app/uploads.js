// Files for a reply or a note: <fieldset data-uploads> in a form with data-act. A file goes up at once, under a key of its own
// that every try keeps, so that a bad network stores nothing twice; the form then names what is there.
import { csrf, send } from './send.js';

const PAUSES = [1000, 2000, 5000, 10000, 20000];
const SIDE = 2048;
const LIGHT = 1500000;

/** Beside the form's own address: /api/orders/7/reply, /api/orders/7/attachments. */
const address = box => box.closest('form').dataset.act.replace(/[^/]+$/, 'attachments');

const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

/** What the form sends with it; an error while something is on its way or has failed. */
export function enclosed(form) {
  const box = form.querySelector('[data-uploads]');
  if (!box) return undefined;
  const all = [...box.querySelectorAll('li')];
  if (all.some(li => !li.dataset.id)) throw new Error(box.dataset.busy);
  return all.map(li => ({ id: li.dataset.id, public: li.querySelector('[data-public]')?.checked ?? false }));
}

/** Large photos are made small before they travel, and formats of telephones made JPEG; what the browser cannot read goes as it is. */
async function light(file) {
  if (!/^image\//.test(file.type) || /svg|gif/.test(file.type)) return file;
  if (/jpeg|png/.test(file.type) && file.size < LIGHT) return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return file;
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(bitmap.width * scale), height: Math.round(bitmap.height * scale) });
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise(done => { canvas.toBlob(blob => done(blob ?? file), 'image/jpeg', 0.85); });
}

/** fetch tells nobody how far an upload is. */
function post(url, blob, onprogress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('X-CSRF-Token', csrf());
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = event => { if (event.lengthComputable) onprogress(event.loaded / event.total); };
    request.onload = () => (request.status < 300 ? done(request.response) : failed({ status: request.status, problem: request.response }));
    request.onerror = () => failed({ status: 0 });
    request.ontimeout = request.onerror;
    request.send(blob);
  });
}

/** Until the pause is over, or the network is back. */
const later = pause => new Promise(done => {
  const go = () => { clearTimeout(timer); removeEventListener('online', go); done(); };
  const timer = setTimeout(go, pause);
  addEventListener('online', go);
});

const isLost = error => error.status === 0 || error.status >= 500 || error.status === 408 || error.status === 429;

function say(li, text) {
  li.querySelector('.state').textContent = text;
}

function item(box, name) {
  const li = box.querySelector('template').content.firstElementChild.cloneNode(true);
  li.querySelector('.name').textContent = name;
  li.querySelector('[data-take]').setAttribute('aria-label', `${li.querySelector('[data-take]').textContent} ${name}`);
  box.querySelector('ul').append(li);
  return li;
}

function there(li, attachment) {
  li.dataset.id = attachment.id;
  li.querySelector('.name').textContent = attachment.name;
  li.querySelector('progress').hidden = true;
  li.querySelector('[data-again]').hidden = true;
  const flag = li.querySelector('label');
  if (flag) flag.hidden = false;
  const image = li.querySelector('img');
  if (attachment.type.startsWith('image/') && attachment.state === 'KEPT') {
    image.src = `/api/attachments/${attachment.id}?small=true`;
    image.alt = attachment.name;
    image.hidden = false;
  }
  say(li, '');
}

function failed(box, li, error, again) {
  const code = error.problem?.type?.split('/').pop();
  const words = code && box.querySelector(`[data-code="${code}"]`)?.textContent;
  say(li, words ?? (error.status === 413 ? box.querySelector('[data-code="attachment-too-big"]').textContent : error.problem?.title) ?? box.dataset.failed);
  li.querySelector('progress').hidden = true;
  const button = li.querySelector('[data-again]');
  button.hidden = !isLost(error);
  button.onclick = () => { button.hidden = true; again(); };
}

async function upload(box, li, file) {
  const bar = li.querySelector('progress');
  const blob = await light(file);
  const url = `${address(box)}?key=${li.dataset.key ??= key()}&name=${encodeURIComponent(file.name)}`;
  for (let tried = 0; li.isConnected; tried++) {
    try {
      bar.hidden = false;
      const attachment = await post(url, blob, share => { bar.value = share; });
      if (li.isConnected) return there(li, attachment);
      return send('DELETE', `/api/attachments/${attachment.id}`);
    } catch (error) {
      if (!isLost(error) || tried === PAUSES.length) return failed(box, li, error, () => upload(box, li, file));
      say(li, box.dataset.lost);
      await later(PAUSES[tried]);
    }
  }
}

document.addEventListener('change', event => {
  const box = event.target.type === 'file' && event.target.closest('[data-uploads]');
  if (!box) return;
  for (const file of event.target.files) upload(box, item(box, file.name), file);
  event.target.value = '';
});

document.addEventListener('click', async event => {
  const button = event.target.closest('[data-uploads] [data-take]');
  if (!button) return;
  const li = button.closest('li');
  const box = li.closest('[data-uploads]');
  try {
    if (li.dataset.id) await send('DELETE', `/api/attachments/${li.dataset.id}`);
    li.remove();
    box.querySelector('input').focus();
  } catch (error) {
    say(li, error.message);
  }
});

/** What was uploaded before a reload, or on another screen, is there again when the form is opened. */
async function restore(box) {
  if (!box || box.dataset.restored) return;
  box.dataset.restored = 'yes';
  const known = await send('GET', address(box)).catch(() => []);
  for (const attachment of known) if (!box.querySelector(`[data-id="${attachment.id}"]`)) there(item(box, attachment.name), attachment);
}

document.addEventListener('toggle', event => { if (event.target.open) restore(event.target.querySelector('[data-uploads]')); }, true);
document.addEventListener('focusin', event => restore(event.target.closest('form[data-act]')?.querySelector('[data-uploads]')));
