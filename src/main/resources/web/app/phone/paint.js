import { devices } from './devices.js';
import { clock } from './rest.js';
import { paintCallClock, paintCard } from './card.js';
import { paintSeats } from './seat.js';
import { span, time } from './words.js';

const IN_CALL = ['dialing', 'talking', 'held', 'consulting'];

/** Shows what the desk knows; may be called as often as one likes. */
export function paint(at, desk, words) {
  const { stage } = desk;
  const media = desk.browser && Boolean(desk.phone.call || stage === 'ringing');
  document.documentElement.dataset.phone = desk.summary;
  at.panel.hidden = !desk.known;
  at.panel.dataset.call = desk.pop?.call ?? '';
  at.panel.dataset.stage = stage;
  at.seat.hidden = desk.signedIn;
  at.duty.hidden = at.stage.hidden = !desk.signedIn;
  paintSeats(at.extension, desk, words);
  paintDuty(at, desk, words);
  paintCard(at, desk, words);
  at.idle.hidden = stage !== 'idle' || Boolean(desk.pop);
  at.wrapup.hidden = stage !== 'wrapup';
  at.controls.hidden = !media;
  at.answer.hidden = at.reject.hidden = stage !== 'ringing';
  at.hangup.hidden = stage === 'ringing' || stage === 'consulting';
  at.sideActs.hidden = !IN_CALL.includes(stage) || stage === 'dialing';
  paintTalk(at, desk, words);
  paintLink(at, desk, words);
  paintClocks(at, desk, words);
}

export function paintClocks(at, desk, words) {
  const { state, since, wrapUpUntil } = desk.operator;
  const idle = desk.news ?? (state === 'READY' ? 'idle.READY' : 'idle.other');
  if (at.idle.textContent !== words.say(idle)) at.idle.textContent = words.say(idle);
  at.clock.textContent = since ? span(clock.now() - Date.parse(since)) : '';
  at.wrapupLeft.textContent = wrapUpUntil ? span(Date.parse(wrapUpUntil) - clock.now()) : '';
  paintCallClock(at, desk);
}

function paintDuty(at, desk, words) {
  const { state, reason, since, extension } = desk.operator;
  const why = reason && words.name('reason', reason);
  at.state.textContent = words.say(`state.${state}`) + (why ? ` · ${why}` : '');
  at.dot.dataset.state = state;
  at.clock.title = since ? words.say('since', time(since)) : '';
  at.number.textContent = extension ? words.say('extension', extension) : '';
  at.ready.hidden = desk.onlyDials || !['PAUSED', 'CASEWORK'].includes(state);
  at.panel.querySelectorAll('[data-browser]').forEach((each) => (each.hidden = !desk.browser));
}

function paintTalk(at, desk, words) {
  const { call, consult } = desk.phone;
  press(at.mute, call?.muted);
  press(at.hold, call?.held);
  at.hold.hidden = at.transfer.hidden = desk.stage === 'consulting';
  at.consult.hidden = at.complete.hidden = at.return.hidden = !consult;
  at.consult.textContent = consult ? words.say(`consult.${consult.phase}`, consult.number) : '';
  at.complete.disabled = consult?.phase !== 'talking';
}

function paintLink(at, desk, words) {
  const down = desk.links.find((link) => link.state !== 'CONNECTED');
  at.link.textContent = linkWords(desk, down, words);
  at.link.title = down?.problem ?? '';
  at.link.hidden = !at.link.textContent;
  at.link.dataset.link = desk.summary;
}

function linkWords(desk, down, words) {
  const { link } = desk.phone;
  if (down) return words.say('link.server', down.server);
  if (!desk.links.length) return words.say('link.none');
  if (!desk.signedIn || !desk.browser) return '';
  if (['connecting', 'lost', 'refused', 'blocked'].includes(link)) return words.say(`link.${link}`);
  if (!devices.available) return words.say('link.insecure');
  if (desk.phone.silenced) return words.say('link.silenced');
  return desk.elsewhere ? words.say('link.elsewhere') : '';
}

function press(button, on) {
  button.setAttribute('aria-pressed', Boolean(on));
}
