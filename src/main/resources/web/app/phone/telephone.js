import { devices } from './devices.js';
import { get, post } from './rest.js';
import { Softphone } from './softphone.js';
import { Tabs } from './tabs.js';
import { tick } from './ticker.js';
import { tones } from './tones.js';

const HEARTBEAT_MS = 14_500;
const WISH_MS = 4_000;

/** Ties the softphone to where the operator is signed in, in the one tab that is the telephone. */
export function telephone(desk, tickerUrl, complain) {
  const soft = new Softphone();
  const tabs = new Tabs();
  let sitting = null;
  let beaten = 0;
  let wished = 0;

  soft.addEventListener('change', share);
  soft.addEventListener('trouble', ({ detail }) => complain(detail));
  tabs.addEventListener('snapshot', ({ detail }) => desk.phoned(detail));
  desk.addEventListener('change', follow);
  devices.addEventListener('microphone', () => soft.changeMicrophone().catch(() => complain('microphone')));
  window.addEventListener('offline', () => soft.drop());
  window.addEventListener('online', () => soft.hurry());
  window.addEventListener('beforeunload', (event) => ['dialing', 'talking'].includes(soft.call?.phase) && event.preventDefault());
  window.addEventListener('pagehide', () => soft.stop());

  function share() {
    if (!tabs.owner) return;
    const snapshot = { ...soft.snapshot(), silenced: tones.silenced };
    tabs.share(snapshot);
    desk.phoned(snapshot);
    if (soft.call?.phase === 'ringing' && Date.now() - wished < WISH_MS) {
      wished = 0;
      perform('answer').catch(() => {});
    }
  }

  /** Signed in, signed out or moved: the softphone goes along, but never drops a call. */
  async function follow() {
    if (!tabs.owner || !desk.known) return;
    const seat = desk.signedIn && desk.browser ? `${desk.operator.server}/${desk.operator.extension}` : null;
    if (seat === sitting || (!seat && soft.call)) return;
    sitting = seat;
    if (!seat) return soft.stop();
    try {
      const access = await get('/api/me/phone/softphone');
      if (sitting === seat) await soft.start(access);
    } catch {
      if (sitting === seat) sitting = null;
      complain('network');
    }
  }

  async function beat() {
    soft.keepAlive();
    if (!sitting) follow();
    if (Date.now() - beaten < HEARTBEAT_MS) return;
    beaten = Date.now();
    // who sits where, and whether the servers can be reached, is told to nobody
    if (!desk.signedIn || desk.links.some((link) => link.state !== 'CONNECTED')) desk.refresh().catch(() => {});
    if (!desk.signedIn) return;
    await post('/api/me/phone/heartbeat').catch((error) => error.status && desk.refresh().catch(() => {}));
  }

  /** The page may be faster than the telephone's own signal: then the call is answered as soon as it is there. */
  async function act(verb, args) {
    if (verb === 'transfer' && empty(args[0])) return complain('nobody');
    if (verb === 'answer' && soft.call?.phase !== 'ringing') wished = Date.now();
    else await soft[verb](...args);
  }

  /** A citizen sent to an empty chair is lost. Numbers that are not the hotline's own are not ours to judge. */
  function empty(number) {
    const places = desk.extensions.filter((place) => place.extension === number);
    return places.length > 0 && places.every((place) => !place.holder);
  }

  function perform(verb, ...args) {
    return Promise.resolve(tabs.perform(verb, ...args));
  }

  return {
    perform,

    begin() {
      desk.elsewhere = true;
      tabs.claim(() => {
        desk.elsewhere = false;
        tick(tickerUrl, beat);
        share();
        follow();
        beat();
      }, act);
    },

    /** Asks for the microphone and the notices while the operator's finger is on the button. */
    async signIn(server, extension) {
      window.Notification?.requestPermission?.();
      await desk.signIn(server, extension);
      if (!desk.browser || !tabs.owner) return;
      await devices.microphone().then((stream) => devices.close(stream), () => complain('microphone'));
    },

    touched() {
      if (desk.signedIn) tones.wake().then(() => desk.phone.silenced && share());
    },
  };
}
