import { devices } from './devices.js';

const GATHER_MS = 300;
export const NO_ICE_SERVERS = { iceServers: [] };

/** One call of this telephone: JsSIP's session in the words of the desk. */
export class Call {
  /** ringing, dialing, talking or ended */
  phase;
  muted = false;
  held = false;
  since = Date.now();
  /** why it ended: JsSIP's cause, and whose doing it was */
  cause = null;
  #session;
  #stream;
  #silence = () => {};
  #changed;

  constructor(session, { incoming, stream = null, number, name = '' }, changed) {
    this.#session = session;
    this.#stream = stream;
    this.#changed = changed;
    this.incoming = incoming;
    this.number = number;
    this.name = name;
    this.phase = incoming ? 'ringing' : 'dialing';
    this.#listen();
  }

  get live() {
    return this.phase !== 'ended';
  }

  async answer() {
    if (this.phase !== 'ringing' || this.answering) return;
    this.answering = true;
    try {
      this.#stream = await devices.microphone();
      if (this.phase !== 'ringing') return devices.close(this.#stream);
      this.#session.answer({ mediaStream: this.#stream, pcConfig: NO_ICE_SERVERS });
    } finally {
      this.answering = false;
    }
  }

  hangUp() {
    if (!this.live) return;
    const refuse = this.phase === 'ringing' ? { status_code: 486 } : {};
    this.#session.terminate(refuse);
  }

  mute(on) {
    if (on) this.#session.mute({ audio: true });
    else this.#session.unmute({ audio: true });
    this.muted = on;
    this.#changed(this);
  }

  /** Resolves when the server has agreed. */
  hold(on) {
    if (this.held === on) return Promise.resolve();
    return new Promise((done, fail) => {
      const turn = on ? 'hold' : 'unhold';
      const asked = this.#session[turn]({}, () => {
        this.held = on;
        this.#changed(this);
        done();
      });
      if (!asked) fail(new Error(turn));
    });
  }

  press(key) {
    this.#session.sendDTMF(key, { transportType: 'RFC2833' });
  }

  /** Hands the other side to `target`; with `consulted`, to whom that call speaks. Resolves when it is done. */
  refer(target, consulted) {
    return new Promise((done, fail) => {
      const options = consulted ? { replaces: consulted.#session } : {};
      const asked = this.#session.refer(target, options);
      if (!asked) return fail(new Error('refer'));
      asked.on('accepted', done);
      asked.on('requestFailed', () => fail(new Error('refer')));
      asked.on('failed', () => fail(new Error('refer')));
      // the server may end our leg before it says how it went
      this.#session.on('ended', done);
    });
  }

  async useMicrophone(stream) {
    const sender = this.#session.connection?.getSenders().find((each) => each.track?.kind === 'audio');
    await sender?.replaceTrack(stream.getAudioTracks()[0]);
    devices.close(this.#stream);
    this.#stream = stream;
    if (this.muted) this.mute(true);
  }

  #listen() {
    const session = this.#session;
    session.on('peerconnection', ({ peerconnection }) => this.#hear(peerconnection));
    if (session.connection) this.#hear(session.connection);
    session.on('sdp', (sdp) => {
      if (sdp.originator === 'local') sdp.sdp = alawFirst(sdp.sdp);
    });
    let gathering = null;
    session.on('icecandidate', ({ ready }) => (gathering ??= setTimeout(ready, GATHER_MS)));
    session.on('confirmed', () => this.#turn('talking'));
    session.on('ended', (end) => this.#end(end));
    session.on('failed', (end) => this.#end(end));
  }

  #hear(connection) {
    connection.addEventListener('connectionstatechange', () => connection.connectionState === 'failed' && this.#cutOff());
    connection.addEventListener('track', ({ streams, track }) => {
      this.#silence();
      this.#silence = devices.play(streams[0] ?? new MediaStream([track]));
    });
  }

  /** The server is gone, or started anew and knows nothing of us: nobody will tell us that the call is over. */
  #cutOff() {
    if (!this.live) return;
    this.#session.terminate();
  }

  #turn(phase) {
    if (phase === this.phase) return;
    this.phase = phase;
    this.since = Date.now();
    this.#changed(this);
  }

  #end({ cause, originator }) {
    this.cause = { cause, byUs: originator === 'local', answered: this.phase === 'talking' };
    this.#silence();
    devices.close(this.#stream);
    this.#turn('ended');
  }
}

/** The phone network speaks alaw: no transcoding in the server. */
export function alawFirst(sdp) {
  return sdp.replace(/^(m=audio \d+ \S+) (.*)$/m, (line, head, types) => {
    const rest = types.split(' ').filter((type) => type !== '8');
    return rest.length === types.split(' ').length ? line : `${head} 8 ${rest.join(' ')}`;
  });
}
