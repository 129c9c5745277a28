import '../phone.css';
import { alarm } from './alarm.js';
import { Desk } from './desk.js';
import { devices } from './devices.js';
import { keys } from './keys.js';
import { menu, menuItem } from './menu.js';
import { paint, paintClocks } from './paint.js';
import { seatOf } from './seat.js';
import { setup } from './setup.js';
import { target } from './target.js';
import { telephone } from './telephone.js';
import { tones } from './tones.js';
import { Problem } from './rest.js';
import { readWords } from './words.js';

const ALERT_MS = 12_000;

const panel = document.getElementById('phone');
if (panel) begin(panel);

function begin(panel) {
  const at = parts(panel);
  const words = readWords(at.words);
  const desk = new Desk();
  const phone = telephone(desk, panel.dataset.ticker, complain);
  const ring = alarm(desk, words);
  const targets = target(at, desk, attempt(phone.perform));
  let said = '';
  let forgetting = 0;

  desk.addEventListener('change', ({ detail }) => {
    paint(at, desk, words);
    ring();
    if (targets.stale(desk.stage)) targets.close();
    if (!desk.phone.call) shut(at.keys, at.keypad);
    if (detail) say(words.say(detail));
    else announce();
  });

  function announce() {
    const who = desk.pop?.number ?? desk.phone.call?.number ?? '';
    say(desk.stage === 'ringing' ? words.say('incoming', who) : [at.state.textContent, at.link.textContent].join(' '));
  }

  function say(text) {
    if (text !== said) at.say.textContent = said = text;
  }

  function complain(text) {
    at.alert.textContent = text.startsWith('dial:') ? dialTrouble(text.slice(5)) : words.say(`trouble.${text}`);
    reveal();
  }

  function dialTrouble(cause) {
    return words.say(words.has(`trouble.dial.${cause}`) ? `trouble.dial.${cause}` : 'trouble.dial');
  }

  function reveal() {
    at.alert.hidden = false;
    clearTimeout(forgetting);
    forgetting = setTimeout(() => (at.alert.hidden = true), ALERT_MS);
  }

  /** A verb whose refusal is shown. */
  function attempt(verb) {
    return async (...args) => {
      at.alert.hidden = true;
      try {
        await verb(...args);
      } catch (error) {
        if (error instanceof Problem && error.status !== 401 && error.message) {
          at.alert.textContent = error.message;
          reveal();
          desk.refresh().catch(() => {});
        } else if (error instanceof Problem) complain('session');
        else complain('network');
      }
    };
  }

  const ask = attempt((verb, body) => desk.ask(verb, body));
  const perform = attempt(phone.perform);
  const on = (part, act) => at[part].addEventListener('click', act);

  at.seat.addEventListener('submit', (event) => {
    event.preventDefault();
    tones.wake();
    attempt(() => phone.signIn(...seatOf(at.extension)))();
  });
  on('ready', () => ask('ready'));
  on('wrapupEnd', () => ask('wrap-up-end'));
  on('signout', () => ask('sign-out'));
  on('answer', () => perform('answer'));
  on('reject', () => perform('hangUp'));
  on('hangup', () => perform('hangUp'));
  on('mute', () => perform('mute', !desk.phone.call?.muted));
  on('hold', () => perform('hold', !desk.phone.call?.held));
  on('complete', () => perform('complete'));
  on('return', () => perform('hangUp'));
  on('setup', setup(at.devices, words));
  on('reasons', ({ target }) => target.value && ask('pause', { reason: target.value }));
  menu(at.pause, at.reasons);
  menu(at.more, at.others);
  keys(at, desk, words);

  const refresh = () => desk.refresh().catch(() => {});
  const live = {
    operator: (change) => desk.moved(change),
    pop: (pop) => desk.offer(pop),
    'pop-ended': (end) => desk.offerEnded(end),
    answered: (pop) => desk.answered(pop),
    finished: (call) => desk.finished(call),
    link: refresh,
    back: refresh,
    reload: refresh,
  };
  Object.entries(live).forEach(([name, act]) => document.addEventListener(`live:${name}`, ({ detail }) => act(detail ?? {})));
  document.addEventListener('phone:dial', ({ detail }) => perform('dial', detail.number));
  // we asked for this ring ourselves; a telephone on the desk is picked up by hand
  document.addEventListener('phone:called', () => desk.browser && perform('answer'));
  ['pointerdown', 'keydown'].forEach((touch) => document.addEventListener(touch, () => phone.touched(), { passive: true }));
  setInterval(() => paintClocks(at, desk, words), 1000);
  document.addEventListener('htmx:afterSettle', () => paint(at, desk, words));

  desk.begin(JSON.parse(at.now.textContent));
  attempt(() => desk.refresh())().then(() => {
    at.reasons.replaceChildren(...desk.reasons.map((code) => menuItem(words.name('reason', code), code)));
    phone.begin();
  });
}

function shut(list, button) {
  list.hidden = true;
  button.setAttribute('aria-expanded', false);
}

/** Every part of the panel by its id without `phone-`, in camel case. */
function parts(panel) {
  const at = { panel, sideActs: panel.querySelector('.phone-side-acts') };
  panel.querySelectorAll('[id^=phone-]').forEach((part) => {
    at[part.id.slice(6).replace(/-(.)/g, (_, letter) => letter.toUpperCase())] = part;
  });
  return at;
}
