import { devices } from './devices.js';

/** Each note: Hz, start and length in s; then silence until `every`. */
const TONES = {
  // two soft notes, twice: heard across a desk, bearable all day
  ring: { every: 3, volume: 0.22, notes: [[659, 0, 0.35], [880, 0.28, 0.5], [659, 1.0, 0.35], [880, 1.28, 0.5]] },
  // what a caller hears while it rings elsewhere (YD/T 1017: 450 Hz, 1 s in 5 s)
  ringback: { every: 5, volume: 0.08, notes: [[450, 0, 1]] },
};
const AHEAD = 20;

/** Tones made here, scheduled ahead so that a hidden page keeps its rhythm. */
class Tones {
  #context = null;
  #out = null;
  #playing = null;

  /** A page that nobody has touched may not sound. */
  get silenced() {
    return this.#context?.state === 'suspended';
  }

  /** Called at a touch, so that the ring may sound later. */
  async wake() {
    this.#context ??= new AudioContext();
    if (this.#context.state === 'suspended') await this.#context.resume().catch(() => {});
  }

  play(name) {
    if (this.#playing === name) return;
    this.stop();
    this.#playing = name;
    if (!name) return;
    this.wake();
    this.#sinkTo(name === 'ring' ? devices.chosen.ringer : devices.chosen.speaker);
    const { every, volume, notes } = TONES[name];
    this.#out = new GainNode(this.#context, { gain: volume * devices.chosen.volume });
    this.#out.connect(this.#context.destination);
    const from = this.#context.currentTime + 0.02;
    for (let i = 0; i < AHEAD; i++) notes.forEach(([hz, at, long]) => this.#note(hz, from + i * every + at, long));
  }

  stop() {
    this.#out?.disconnect();
    this.#out = null;
    this.#playing = null;
  }

  #note(hz, at, long) {
    const swell = new GainNode(this.#context, { gain: 0 });
    swell.gain.setValueAtTime(0, at);
    swell.gain.linearRampToValueAtTime(1, at + 0.03);
    swell.gain.setValueAtTime(1, at + long - 0.12);
    swell.gain.linearRampToValueAtTime(0, at + long);
    const tone = new OscillatorNode(this.#context, { frequency: hz });
    tone.connect(swell).connect(this.#out);
    tone.start(at);
    tone.stop(at + long);
  }

  #sinkTo(id) {
    this.#context.setSinkId?.(id ?? '').catch(() => {});
  }
}

export const tones = new Tones();
