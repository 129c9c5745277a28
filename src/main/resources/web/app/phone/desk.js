import { get, post, clock } from './rest.js';

const NONE = { state: 'OFFLINE', reason: null, since: null, wrapUpUntil: null, extension: null, kind: null };
const QUIET = { link: 'off', call: null, consult: null, silenced: false };
const NEWS_MS = 8000;

/** What the panel shows: where the operator stands, the citizen's call, and what the telephone does. */
export class Desk extends EventTarget {
  known = false;
  operator = NONE;
  extensions = [];
  reasons = [];
  links = [];
  /** the citizen's call: what `live:pop` told, and when */
  pop = null;
  phone = QUIET;
  /** this tab is not the one that is the telephone */
  elsewhere = false;
  #told = { word: null, at: 0 };

  get signedIn() {
    return this.operator.state !== 'OFFLINE';
  }

  /** no queue rings here */
  get onlyDials() {
    return this.signedIn && this.operator.queues?.length === 0;
  }

  get browser() {
    return this.operator.kind === 'browser';
  }

  /** idle, ringing, dialing, talking, held, consulting or wrapup */
  get stage() {
    const { call, consult } = this.phone;
    if (consult) return 'consulting';
    if (call) return call.held ? 'held' : call.phase;
    if (this.pop && !this.pop.answered) return 'ringing';
    if (!this.browser && this.operator.state === 'HOLDING') return 'held';
    if (!this.browser && ['TALKING', 'OUTBOUND'].includes(this.operator.state)) return 'talking';
    return this.operator.state === 'WRAP_UP' ? 'wrapup' : 'idle';
  }

  /** off, connecting, registered, ringing, talking or lost */
  get summary() {
    if (this.stage === 'ringing') return 'ringing';
    if (['dialing', 'talking', 'held', 'consulting'].includes(this.stage)) return 'talking';
    if (!this.signedIn) return 'off';
    if (!this.browser) return 'registered';
    return ['refused', 'blocked'].includes(this.phone.link) ? 'lost' : this.phone.link;
  }

  /** As the page was made: a full load shows the telephone at once. */
  begin({ state, links }) {
    Object.assign(this, { known: true, links });
    this.#stand(state);
  }

  async refresh() {
    const { state, extensions, pauseReasons, links } = await get('/api/me/phone');
    Object.assign(this, { known: true, extensions, reasons: pauseReasons, links });
    this.#stand(state);
  }

  async signIn(server, extension) {
    this.#stand(await post('/api/me/phone/sign-in', { server, extension }));
  }

  async ask(verb, body) {
    this.#stand(await post(`/api/me/phone/${verb}`, body));
  }

  /** A change told by the live stream knows no extension when it is not ours to know. */
  moved(change) {
    const unknown = change.state !== 'OFFLINE' && !(change.extension ?? this.operator.extension);
    this.#stand({ ...this.operator, ...change });
    if (unknown) this.refresh().catch(() => {});
  }

  offer(pop) {
    this.pop = { ...pop, at: clock.now(), answered: false };
    this.#changed();
  }

  offerEnded({ call, reason }) {
    if (this.pop?.call !== call) return;
    if (reason === 'ANSWERED') this.pop.answered = true;
    else this.pop = null;
    this.#changed(reason === 'ANSWERED' ? undefined : `ended.${reason}`);
  }

  answered(pop) {
    this.pop = { ...this.pop, ...pop, at: clock.now(), answered: true };
    this.#changed();
  }

  finished({ call }) {
    if (this.pop?.call !== call) return;
    this.pop = null;
    this.#changed();
  }

  phoned(snapshot) {
    const had = this.phone.call;
    this.phone = snapshot;
    if (had && !snapshot.call && this.pop?.answered) this.pop = null;
    this.#changed();
  }

  #stand(operator) {
    this.operator = operator.state === 'OFFLINE' ? NONE : operator;
    if (!this.signedIn) this.pop = null;
    this.#changed();
  }

  /** How the last offer ended, for a few seconds. */
  get news() {
    return Date.now() - this.#told.at < NEWS_MS ? this.#told.word : null;
  }

  #changed(told) {
    if (told) this.#told = { word: told, at: Date.now() };
    this.dispatchEvent(new CustomEvent('change', { detail: told }));
  }
}
