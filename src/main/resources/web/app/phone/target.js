const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** The number to transfer to or to call, and the keypad: both open in place and give the focus back. */
export function target(at, desk, perform) {
  let opener = null;

  function open(from, dialing) {
    if (!at.target.hidden) return close();
    opener = from;
    at.ask.hidden = at.send.hidden = dialing;
    at.call.hidden = !dialing;
    at.target.hidden = false;
    at.transfer.setAttribute('aria-expanded', !dialing);
    at.to.focus();
    // who sits where now
    desk.refresh().catch(() => {});
  }

  function close() {
    if (at.target.hidden) return;
    const focused = at.target.contains(document.activeElement);
    at.target.hidden = true;
    at.target.reset();
    at.transfer.setAttribute('aria-expanded', false);
    if (focused) opener?.focus();
  }

  desk.addEventListener('change', () => {
    const others = desk.extensions.filter(({ extension, holder }) => holder && extension !== desk.operator.extension);
    at.colleagues.replaceChildren(...others.map(({ extension, holder }) => new Option(holder, extension)));
  });
  at.transfer.addEventListener('click', () => open(at.transfer, false));
  at.dial.addEventListener('click', () => open(at.more, true));
  at.targetClose.addEventListener('click', close);
  at.target.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  at.target.addEventListener('submit', (event) => {
    event.preventDefault();
    const number = at.to.value.trim();
    // Enter presses the first button, also a hidden one
    const verb = at.call.hidden ? (event.submitter?.value ?? 'ask') : 'dial';
    close();
    perform(verb, number);
  });
  keypad(at, perform);

  /** What was open for a call that is over closes with it. */
  return { close, stale: (stage) => !at.target.hidden && at.call.hidden === ['idle', 'wrapup'].includes(stage) };
}

function keypad(at, perform) {
  at.keys.replaceChildren(...KEYS.map((key) => {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: key, value: key });
    return button;
  }));
  at.keypad.addEventListener('click', () => {
    at.keys.hidden = !at.keys.hidden;
    at.keypad.setAttribute('aria-expanded', !at.keys.hidden);
    (at.keys.hidden ? at.keypad : at.keys.firstElementChild).focus();
  });
  at.keys.addEventListener('click', ({ target }) => target.value && perform('press', target.value));
  at.keys.addEventListener('keydown', (event) => {
    if (KEYS.includes(event.key)) perform('press', event.key);
    if (event.key === 'Escape' && !at.keys.hidden) at.keypad.click();
  });
}
