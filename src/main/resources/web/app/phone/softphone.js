import { Call, NO_ICE_SERVERS } from './call.js';
import { devices } from './devices.js';
import { Socket } from './socket.js';

const REFRESH_MS = 30_000;
const EXPIRES_S = 120;
const LONGEST_PAUSE_S = 15;

/**
 * The telephone of this browser at one extension. Events: `change` (a new snapshot), `trouble` (detail: a word).
 * One call, and one more while a colleague is asked before a transfer.
 */
export class Softphone extends EventTarget {
  /** connecting, registered, lost, refused, blocked or off */
  link = 'off';
  call = null;
  consult = null;
  #ua = null;
  #socket = null;
  #host = '';
  #asked = 0;
  /** a transfer is on its way: our two calls end one after the other */
  #handing = false;

  async start({ extension, secret, wsUrl, uri }) {
    const { UA } = await import('../vendor/jssip.js');
    this.stop();
    this.#host = uri.split('@')[1];
    this.#socket = new Socket(wsUrl);
    const ua = new UA({
      sockets: [this.#socket],
      uri,
      authorization_user: extension,
      password: secret,
      register_expires: EXPIRES_S,
      session_timers: false,
      user_agent: 'hotline-desk',
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: LONGEST_PAUSE_S,
    });
    this.#ua = ua;
    this.#listen(ua);
    this.#turn('connecting');
    ua.start();
  }

  stop() {
    const ua = this.#ua;
    this.#ua = null;
    ua?.stop();
    this.#turn('off');
  }

  /** At least every 30 s: registers again, which also finds out that the link is dead. */
  keepAlive() {
    if (!this.#ua?.isConnected() || Date.now() - this.#asked < REFRESH_MS) return;
    this.#register(this.#ua);
  }

  /** The network is gone: say so now instead of waiting for an answer that cannot come. A call's voice goes on or not by itself. */
  drop() {
    this.#socket?.drop();
  }

  /** The network is back: do not wait for the next attempt. */
  hurry() {
    if (this.#ua && !this.#ua.isConnected()) this.#ua.transport.connect();
  }

  snapshot() {
    return { link: this.link, call: shown(this.call), consult: shown(this.consult) };
  }

  async answer() {
    await this.#heard(this.call?.answer());
  }

  /** The consultation first, then the call itself. */
  hangUp() {
    (this.consult ?? this.call)?.hangUp();
  }

  mute(on) {
    [this.call, this.consult].filter(Boolean).forEach((call) => call.mute(on));
  }

  async hold(on) {
    if (this.call?.phase === 'talking') await this.call.hold(on);
  }

  press(key) {
    (this.consult ?? this.call)?.press(key);
  }

  async dial(number) {
    if (!this.call) this.call = await this.#dial(number);
    this.#say();
  }

  async changeMicrophone() {
    for (const call of [this.consult, this.call]) {
      if (call?.phase === 'talking') await call.useMicrophone(await devices.microphone());
    }
  }

  /** Without asking whether anybody is there. */
  async transfer(number) {
    await this.#referred(this.call.refer(this.#address(number)));
  }

  /** Asks a colleague while the citizen hears music. */
  async ask(number) {
    await this.call.hold(true);
    this.consult = await this.#dial(number).catch(async (error) => {
      await this.call?.hold(false);
      throw error;
    });
    this.#say();
  }

  /** Connects the citizen and the colleague. */
  async complete() {
    await this.#referred(this.call.refer(this.#address(this.consult.number), this.consult));
  }

  async #referred(done) {
    this.#handing = true;
    try {
      await done;
      this.consult?.hangUp();
      this.call?.hangUp();
    } catch {
      this.#trouble('transfer');
    } finally {
      this.#handing = false;
    }
  }

  async #dial(number) {
    const stream = await this.#heard(devices.microphone());
    if (!stream) throw new Error('microphone');
    const session = this.#ua.call(this.#address(number), {
      mediaStream: stream,
      mediaConstraints: { audio: true, video: false },
      pcConfig: NO_ICE_SERVERS,
    });
    return new Call(session, { incoming: false, stream, number }, (call) => this.#followed(call));
  }

  async #heard(microphone) {
    try {
      return await microphone;
    } catch {
      this.#trouble('microphone');
    }
  }

  #ring(session, request) {
    if (this.call) return session.terminate({ status_code: 486 });
    const { user } = session.remote_identity.uri;
    const name = session.remote_identity.display_name ?? '';
    this.call = new Call(session, { incoming: true, number: user, name }, (call) => this.#followed(call));
    this.#say();
  }

  async #followed(call) {
    if (call.live) return this.#say();
    const wasConsult = call === this.consult;
    if (wasConsult) this.consult = null;
    if (call === this.call) {
      this.call = this.consult;
      this.consult = null;
    }
    this.#say();
    if (!call.incoming && !call.cause.byUs && !call.cause.answered) this.#trouble(`dial:${call.cause.cause}`);
    if (wasConsult && !this.#handing && this.call?.held && this.call.phase === 'talking') await this.call.hold(false).catch(() => {});
  }

  #listen(ua) {
    const mine = (then) => (event) => this.#ua === ua && then(event);
    ua.on('connecting', mine(({ attempts }) => this.#socket.blocked || this.#turn(attempts ? 'lost' : 'connecting')));
    ua.on('disconnected', mine(() => this.#turn(this.#socket.blocked ? 'blocked' : 'lost')));
    ua.on('registered', mine(() => this.#turn('registered')));
    ua.on('registrationFailed', mine(({ response }) => this.#unregistered(ua, response)));
    ua.on('newRTCSession', mine(({ originator, session, request }) => originator === 'remote' && this.#ring(session, request)));
    this.#asked = Date.now();
  }

  /** No answer at all is a dead link; a refusal is tried again, in case somebody mends it. */
  #unregistered(ua, response) {
    if (!response) return this.#socket.drop();
    this.#turn([401, 403, 404].includes(response.status_code) ? 'refused' : 'lost');
    setTimeout(() => this.#ua === ua && ua.isConnected() && this.#register(ua), LONGEST_PAUSE_S * 1000);
  }

  #register(ua) {
    this.#asked = Date.now();
    ua.register();
  }

  #address(number) {
    return `sip:${number.replace(/[^0-9A-Za-z*#+]/g, '')}@${this.#host}`;
  }

  #turn(link) {
    if (this.link === link) return;
    this.link = link;
    this.#say();
  }

  #say() {
    this.dispatchEvent(new CustomEvent('change'));
  }

  #trouble(word) {
    this.dispatchEvent(new CustomEvent('trouble', { detail: word }));
  }
}

function shown(call) {
  if (!call) return null;
  const { phase, number, name, muted, held, since, incoming } = call;
  return { phase, number, name, muted, held, since, incoming };
}
