// The bell: how many notices are unread, asked for when the page opens, when one comes and when the list was read.

export function bell() {
  const link = document.getElementById('bell');
  if (!link) return;
  const count = link.querySelector('b');
  async function ask() {
    const said = await fetch('/notices/count', { headers: { Accept: 'application/json' } }).then(r => (r.ok ? r.json() : null)).catch(() => null);
    if (!said) return;
    count.hidden = said.unread === 0;
    count.textContent = said.unread >= 100 ? '99+' : said.unread;
    link.setAttribute('aria-label', said.unread ? `${link.dataset.title}, ${link.dataset.unread.replace('%n', count.textContent)}` : link.dataset.title);
  }
  ask();
  document.addEventListener('live:notice', ask);
  document.addEventListener('live:back', ask);
  document.addEventListener('htmx:afterSettle', event => { if (event.detail.target.id === 'main') ask(); });
}
