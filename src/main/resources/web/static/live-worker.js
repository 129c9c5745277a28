// One stream for all tabs of this browser: a shared worker holds it and passes every event on.
const ports = new Set();
let source = null;
let last = null;
let alive = 0;

function send(message) {
  for (const port of ports) port.postMessage(message);
}

function open() {
  source = new EventSource(last ? `/live?after=${last}` : '/live');
  source.onerror = () => {
    send({ name: 'lost' });
    if (source.readyState === EventSource.CLOSED) setTimeout(open, 3000);
  };
  for (const name of NAMES) {
    source.addEventListener(name, event => {
      alive = Date.now();
      if (event.lastEventId) last = event.lastEventId;
      if (name === 'hello') send({ name: 'back' });
      else if (name !== 'beat') send({ name, detail: JSON.parse(event.data) });
    });
  }
}

const NAMES = ['hello', 'beat', 'reload', 'case', 'pop', 'pop-ended', 'answered', 'finished', 'operator', 'line', 'link', 'notice', 'callbacks'];

// a stream that says nothing for three beats is dead even when the browser has not noticed
setInterval(() => {
  if (source && alive && Date.now() - alive > 30000) {
    alive = Date.now();
    send({ name: 'lost' });
    source.close();
    open();
  }
}, 5000);

onconnect = event => {
  const port = event.ports[0];
  ports.add(port);
  port.onmessage = message => { if (message.data === 'bye') ports.delete(port); };
  port.start();
  if (!source) open();
  else if (source.readyState === EventSource.OPEN) port.postMessage({ name: 'back' });
};
