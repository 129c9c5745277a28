/**
 * Only one tab of a browser is the telephone. It shows the others what it does, and they ask it to act: an operator
 * answers from the tab he happens to be in.
 */
export class Tabs extends EventTarget {
  owner = false;
  #others = new BroadcastChannel('hotline-phone');
  #perform = null;
  #last = null;

  constructor() {
    super();
    this.#others.onmessage = ({ data }) => this.#hear(data);
  }

  /** Calls back when this tab becomes the telephone: at once, or when the one that is closes. */
  claim(becomeOwner, perform) {
    this.#perform = perform;
    const own = () => {
      this.owner = true;
      becomeOwner();
    };
    if (!navigator.locks) return own();
    navigator.locks.request('hotline-phone', () => {
      own();
      return new Promise(() => {});
    });
    this.#others.postMessage({ tell: true });
  }

  share(snapshot) {
    this.#last = snapshot;
    if (this.owner) this.#others.postMessage({ snapshot });
  }

  /** Here or in the tab that is the telephone. */
  perform(verb, ...args) {
    if (this.owner) return this.#perform(verb, args);
    this.#others.postMessage({ verb, args });
  }

  #hear({ tell, snapshot, verb, args }) {
    if (snapshot && !this.owner) this.dispatchEvent(new CustomEvent('snapshot', { detail: snapshot }));
    if (!this.owner) return;
    if (tell && this.#last) this.#others.postMessage({ snapshot: this.#last });
    if (verb) this.#perform(verb, args);
  }
}
