/** JsSIP's socket over a WebSocket that can be given up at once: a dead link does not say that it is dead. */
export class Socket {
  via_transport;
  sip_uri;
  url;
  onconnect = () => {};
  ondisconnect = () => {};
  ondata = () => {};
  blocked = false;
  #ws = null;

  constructor(url) {
    const { protocol, host } = new URL(url);
    this.url = url;
    this.sip_uri = `sip:${host};transport=ws`;
    this.via_transport = protocol === 'wss:' ? 'WSS' : 'WS';
  }

  connect() {
    this.disconnect();
    let ws;
    try {
      ws = new WebSocket(this.url, 'sip');
    } catch {
      // the page was made before the service knew this server; only a reload helps
      this.blocked = true;
      setTimeout(() => this.ondisconnect(true, 1006, 'blocked'));
      return;
    }
    ws.binaryType = 'arraybuffer';
    ws.onopen = () => this.onconnect();
    ws.onmessage = ({ data }) => this.ondata(data);
    ws.onclose = ({ wasClean, code, reason }) => {
      this.#ws = null;
      this.ondisconnect(!wasClean, code, reason);
    };
    this.#ws = ws;
  }

  disconnect() {
    const ws = this.#ws;
    this.#ws = null;
    if (!ws) return;
    ws.onopen = ws.onmessage = ws.onclose = null;
    ws.close();
  }

  /** JsSIP connects anew. */
  drop() {
    if (!this.#ws) return;
    this.disconnect();
    this.ondisconnect(true, 1006, 'dropped');
  }

  send(message) {
    if (this.#ws?.readyState !== WebSocket.OPEN) return false;
    this.#ws.send(message);
    return true;
  }
}
