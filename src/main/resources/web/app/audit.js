// The verdict on the audit's chain: asked for by a click, since it reads every entry.
import { send } from './send.js';

function words(button, { entries, unsealed, head, broken }) {
  if (!broken) return button.dataset.whole.replace('%n', entries).replace('%t', unsealed).replace('%h', head);
  return button.dataset.broken.replace('%s', broken.seal).replace('%e', broken.entry ?? '—').replace('%w', broken.what);
}

document.addEventListener('click', async event => {
  const button = event.target.closest('#verify-audit');
  if (!button) return;
  const verdict = document.getElementById('audit-verdict');
  button.disabled = true;
  button.setAttribute('aria-busy', 'true');
  try {
    const found = await send('POST', '/api/audit/verification');
    verdict.className = `break ${found.broken ? 'late' : 'done'}`;
    verdict.textContent = words(button, found);
  } catch (error) {
    verdict.className = 'late';
    verdict.textContent = error.message;
  } finally {
    verdict.hidden = false;
    button.disabled = false;
    button.removeAttribute('aria-busy');
  }
});
