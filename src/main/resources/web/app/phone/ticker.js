/** Calls every 5 s, also while the page is hidden; a page's own timer is the way out where workers do not run. */
export function tick(url, call) {
  const ownTimer = () => setInterval(call, 5000);
  try {
    const worker = new Worker(url);
    worker.onmessage = call;
    worker.onerror = ownTimer;
  } catch {
    ownTimer();
  }
}
