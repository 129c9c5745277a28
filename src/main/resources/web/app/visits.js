// Return visits: <form data-call="/api/visits/7/claim"> takes a visit and shows the citizen's number. Whoever has a telephone
// here then has <form data-dial> beside it (callbacks.js); for others the number is a link.
import { send } from './send.js';

function offer(dial, shown, phone) {
  shown.replaceChildren(phone);
  const button = dial.querySelector('button');
  dial.hidden = button.disabled = false;
  button.focus();
}

function link(shown, phone) {
  const number = Object.assign(document.createElement('a'), { href: `tel:${phone}`, textContent: phone, className: 'button' });
  shown.replaceChildren(number);
  number.focus();
}

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-call]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  const alert = form.querySelector('[role=alert]');
  const shown = form.querySelector('output');
  try {
    const { phone } = await send('POST', form.dataset.call);
    const dial = form.parentElement.querySelector('form[data-dial]');
    if (!phone) shown.replaceChildren(form.dataset.none);
    else if (dial) offer(dial, shown, phone);
    else link(shown, phone);
    alert.hidden = true;
  } catch (error) {
    const holder = error.problem?.holder;
    alert.textContent = holder ? `${error.message} (${holder})` : error.message;
    alert.hidden = false;
  }
}, true);
