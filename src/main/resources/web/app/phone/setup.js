import { devices } from './devices.js';
import { tones } from './tones.js';

const TRY_MS = 2500;

/** The dialog in which an operator chooses and tries his headset. */
export function setup(dialog, words) {
  const part = (name) => dialog.querySelector(`#phone-${name}`);
  let stream = null;
  let context = null;
  let drawing = 0;

  async function open() {
    dialog.showModal();
    await listen();
    await fill(part('microphone'), 'audioinput', devices.chosen.microphone);
    await fill(part('speaker'), 'audiooutput', devices.chosen.speaker);
    await fill(part('ringer'), 'audiooutput', devices.chosen.ringer);
    part('speaker').disabled = part('ringer').disabled = !devices.choosesSpeaker;
    part('volume').value = devices.chosen.volume;
  }

  async function listen() {
    close();
    stream = await devices.microphone().catch(() => null);
    part('devices-refused').hidden = Boolean(stream);
    if (!dialog.open) return close();
    if (!stream) return;
    context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 512 });
    context.createMediaStreamSource(stream).connect(analyser);
    draw(analyser, new Float32Array(512));
  }

  function draw(analyser, wave) {
    analyser.getFloatTimeDomainData(wave);
    const power = Math.sqrt(wave.reduce((sum, each) => sum + each * each, 0) / wave.length);
    part('level').value = Math.min(1, power * 5);
    drawing = requestAnimationFrame(() => draw(analyser, wave));
  }

  function close() {
    cancelAnimationFrame(drawing);
    context?.close();
    devices.close(stream);
    context = stream = null;
  }

  async function fill(select, kind, chosen) {
    const found = (await devices.list(kind)).filter(({ deviceId }) => !['default', 'communications'].includes(deviceId));
    const named = ({ label, deviceId }, i) => new Option(label || words.say('device.unnamed', i + 1), deviceId);
    select.replaceChildren(new Option(words.say('device.default'), ''), ...found.map(named));
    select.value = chosen;
    if (select.selectedIndex < 0) select.value = '';
  }

  async function tryTone(name) {
    await tones.wake();
    tones.play(name);
    setTimeout(() => tones.stop(), TRY_MS);
  }

  dialog.addEventListener('change', ({ target }) => {
    devices.choose({ [target.id.replace('phone-', '')]: target.id === 'phone-volume' ? Number(target.value) : target.value });
    if (target.id === 'phone-microphone') listen();
  });
  dialog.addEventListener('close', close);
  part('try-speaker').addEventListener('click', () => tryTone('ringback'));
  part('try-ring').addEventListener('click', () => tryTone('ring'));
  return open;
}
