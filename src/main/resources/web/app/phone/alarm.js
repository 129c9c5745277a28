import { tones } from './tones.js';

const SIGN = '☎ ';

/** Makes itself heard while it rings: the ring, the tab's title, and a notice when the page is not in sight. */
export function alarm(desk, words) {
  let notice = null;
  let rang = false;
  return function turn() {
    const ringing = desk.stage === 'ringing';
    const here = desk.browser && !desk.elsewhere;
    tones.play(here ? { ringing: 'ring', dialing: 'ringback' }[consulted(desk) ?? desk.stage] ?? null : null);
    if (ringing === rang) return;
    rang = ringing;
    document.title = ringing ? SIGN + document.title : document.title.replace(SIGN, '');
    notice?.close();
    notice = ringing && document.hidden && !desk.elsewhere ? tell(desk, words) : null;
  };
}

/** While a colleague is rung up, what we hear is that call. */
function consulted({ phone }) {
  return phone.consult?.phase;
}

function tell(desk, words) {
  if (window.Notification?.permission !== 'granted') return null;
  const who = desk.pop?.number || desk.phone.call?.number || words.say('withheld');
  const notice = new Notification(words.say('incoming', who), { tag: 'hotline-ring', body: desk.pop?.name ?? '' });
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
  return notice;
}
