const KEPT = 'hotline-devices';

/** Microphone, earpiece and ringer, as this computer's operator chose them. Event: `microphone`, another one was chosen. */
class Devices extends EventTarget {
  chosen = { microphone: '', speaker: '', ringer: '', volume: 1, ...read() };
  #players = new Set();

  get available() {
    return Boolean(navigator.mediaDevices?.getUserMedia);
  }

  get choosesSpeaker() {
    return 'setSinkId' in HTMLMediaElement.prototype;
  }

  choose(what) {
    Object.assign(this.chosen, what);
    try {
      localStorage.setItem(KEPT, JSON.stringify(this.chosen));
    } catch {
      // private windows keep nothing
    }
    this.#players.forEach((player) => this.#tune(player));
    if ('microphone' in what) this.dispatchEvent(new Event('microphone'));
  }

  /** Whoever opens it must `close` it. A chosen microphone that is unplugged is replaced by any other. */
  async microphone() {
    if (!this.available) throw new DOMException('', 'SecurityError');
    const wanted = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    const id = this.chosen.microphone;
    try {
      return await open(id ? { ...wanted, deviceId: { exact: id } } : wanted);
    } catch (error) {
      if (!id || !['NotFoundError', 'OverconstrainedError'].includes(error.name)) throw error;
      return open(wanted);
    }
  }

  close(stream) {
    stream?.getTracks().forEach((track) => track.stop());
  }

  async list(kind) {
    if (!this.available) return [];
    const all = await navigator.mediaDevices.enumerateDevices();
    return all.filter((device) => device.kind === kind && device.deviceId);
  }

  /** Lets a voice be heard; returns what stops it. */
  play(stream) {
    const player = new Audio();
    player.srcObject = stream;
    this.#players.add(player);
    this.#tune(player);
    player.play().catch(() => {});
    return () => {
      this.#players.delete(player);
      player.srcObject = null;
    };
  }

  async #tune(player) {
    player.volume = this.chosen.volume;
    if (!this.choosesSpeaker) return;
    // an unplugged one: the computer's own choice
    await player.setSinkId(this.chosen.speaker).catch(() => player.setSinkId('').catch(() => {}));
  }
}

function open(audio) {
  return navigator.mediaDevices.getUserMedia({ audio, video: false });
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

export const devices = new Devices();
