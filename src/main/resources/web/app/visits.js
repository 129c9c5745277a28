// Return visits: <form data-call="/api/visits/7/claim"> takes a visit and shows the citizen's number as a link that dials.
import { send } from './send.js';

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-call]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  const alert = form.querySelector('[role=alert]');
  const shown = form.querySelector('output');
  try {
    const { phone } = await send('POST', form.dataset.call);
    const link = phone && Object.assign(document.createElement('a'), { href: `tel:${phone}`, textContent: phone, className: 'button' });
    shown.replaceChildren(link || form.dataset.none);
    if (link) link.focus();
    alert.hidden = true;
  } catch (error) {
    const holder = error.problem?.holder;
    alert.textContent = holder ? `${error.message} (${holder})` : error.message;
    alert.hidden = false;
  }
}, true);
