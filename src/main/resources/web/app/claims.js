// Claiming a case: the token stays with this browser, goes along with every write, and is kept alive while the page is open.
import { send } from './send.js';

const HEARTBEAT = 30000;
const key = number => `claim:${number}`;

/** The fencing token of a case, for the header of its writes. */
export function token(number) {
  return sessionStorage.getItem(key(number));
}

export function keep(number, claim) {
  sessionStorage.setItem(key(number), claim.token);
}

async function act(box, verb) {
  const number = box.dataset.number;
  try {
    if (verb === 'release') {
      await send('POST', `/api/cases/${number}/release`, { token: Number(token(number)) });
      sessionStorage.removeItem(key(number));
    } else {
      const claim = await send('POST', `/api/cases/${number}/${verb}`, {});
      keep(number, claim);
    }
    htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
  } catch (error) {
    const alert = box.querySelector('[role=alert]');
    alert.textContent = error.problem?.holder ? `${error.message}` : error.message;
    alert.hidden = false;
  }
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-claim]');
  if (button) act(button.closest('#claim'), button.dataset.claim);
});

setInterval(async () => {
  const box = document.getElementById('claim');
  if (!box || box.dataset.holder !== box.dataset.me || !token(box.dataset.number)) return;
  try {
    await send('PUT', `/api/cases/${box.dataset.number}/claim`, { token: Number(token(box.dataset.number)) });
  } catch (error) {
    if (error.status === 409) sessionStorage.removeItem(key(box.dataset.number));
  }
}, HEARTBEAT);
