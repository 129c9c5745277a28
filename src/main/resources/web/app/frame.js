// The frame around every page: where one is, what the line does, signing out, and what happens when the link is lost.
import { csrf, send } from './send.js';
import { paintTimes } from './times.js';

function here() {
  for (const link of document.querySelectorAll('.bar nav a')) {
    const { pathname: at } = location;
    const on = at === link.pathname || (link.pathname !== '/desk' && at.startsWith(link.pathname)) || (at.startsWith('/desk/cases/') && ['/desk/queue', '/orders'].includes(link.pathname));
    if (on) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function pulse(line) {
  const waiting = Object.values(line.waiting).reduce((a, b) => a + b, 0);
  document.getElementById('pulse-waiting').textContent = waiting;
  const longest = document.getElementById('pulse-longest');
  longest.hidden = !line.longestSince;
  if (line.longestSince) longest.dateTime = line.longestSince;
  paintTimes();
}

let told = 0;

async function refreshRate() {
  const begun = performance.now();
  const figure = await fetch('/desk/pulse', { headers: { Accept: 'application/json' } }).then(r => (r.ok ? r.json() : null));
  if (!figure) return;
  document.getElementById('pulse-rate').textContent = figure.rate;
  // what the stream said in the meantime is newer
  if (told < begun) pulse(figure.line);
}

async function refreshLinks() {
  const strip = document.getElementById('link-strip');
  const text = await fetch('/desk/links').then(r => (r.ok ? r.text() : ''));
  strip.innerHTML = text;
  strip.hidden = text.trim() === '';
}

export function frame() {
  here();
  document.addEventListener('htmx:pushedIntoHistory', here);
  // back and forward swap the main part only, fresh from the server: no citizen's data is kept by the browser
  document.addEventListener('htmx:historyRestore', () => {
    here();
    document.dispatchEvent(new CustomEvent('htmx:afterSettle', { detail: { target: document.getElementById('main') } }));
  });
  document.addEventListener('htmx:configRequest', event => { event.detail.headers['X-CSRF-Token'] = csrf(); });
  document.addEventListener('htmx:beforeSwap', event => {
    const status = event.detail.xhr.status;
    if (status === 401) location.href = `/login?next=${encodeURIComponent(location.pathname)}`;
    if (status === 403 || status === 404) event.detail.shouldSwap = true;
  });
  document.addEventListener('htmx:afterSettle', event => {
    const main = document.getElementById('main');
    // the form of a call has put the cursor where one writes
    if (event.detail.target.id === 'main' && !main.contains(document.activeElement)) main.focus();
  });
  document.addEventListener('click', event => {
    const row = event.target.closest('tr[data-href]');
    if (row && !event.target.closest('a, button, input')) row.querySelector('a').click();
    if (event.target.closest('[data-close]')) event.target.closest('dialog').close();
  });
  document.getElementById('sign-out').addEventListener('click', async () => {
    // who leaves the desk leaves the telephone too: nobody shall ring at an empty chair
    if (document.getElementById('phone')) await send('POST', '/api/me/phone/sign-out').catch(() => {});
    await send('POST', '/logout');
    location.href = '/login';
  });
  const lost = document.getElementById('live-strip');
  document.addEventListener('live:lost', () => { lost.hidden = false; });
  document.addEventListener('live:back', () => { lost.hidden = true; });
  if (document.getElementById('pulse-rate')) {
    document.addEventListener('live:line', event => {
      told = performance.now();
      pulse(event.detail);
    });
    document.addEventListener('live:answered', refreshRate);
    document.addEventListener('live:finished', refreshRate);
    document.addEventListener('live:link', refreshLinks);
    document.addEventListener('live:back', () => { refreshRate(); refreshLinks(); });
    setInterval(refreshRate, 15000);
  }
}
