// The browser's one event stream, as DOM events: document 'live:case', 'live:pop' … with the payload in detail.

function tell({ name, detail }) {
  document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }));
}

/** Begins to listen; without shared workers (some phones) each tab has a stream of its own. */
export function listen() {
  if (typeof SharedWorker === 'undefined') return alone();
  const worker = new SharedWorker('/static/live-worker.js', { name: 'hotline-live' });
  worker.port.onmessage = message => tell(message.data);
  worker.port.start();
  addEventListener('pagehide', () => worker.port.postMessage('bye'));
}

function alone() {
  const source = new EventSource('/live');
  source.onerror = () => tell({ name: 'lost' });
  source.addEventListener('hello', () => tell({ name: 'back' }));
  for (const name of ['reload', 'case', 'pop', 'pop-ended', 'answered', 'finished', 'operator', 'line', 'link', 'notice', 'callbacks']) {
    source.addEventListener(name, event => tell({ name, detail: JSON.parse(event.data) }));
  }
}
