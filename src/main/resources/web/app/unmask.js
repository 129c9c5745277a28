// A citizen's whole name and number: asked for with a reason, shown in place, gone with the page.
import { send } from './send.js';

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-unmask]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  const alert = form.querySelector('[role=alert]');
  try {
    const { name, phone } = await send('POST', form.dataset.unmask, { reason: form.elements.reason.value });
    document.getElementById('requester').textContent = [name, phone].filter(Boolean).join(' ');
    form.closest('details').remove();
  } catch (error) {
    alert.textContent = error.message;
    alert.hidden = false;
  }
}, true);
