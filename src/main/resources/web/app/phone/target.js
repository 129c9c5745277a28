const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** The number to transfer to or to call, and the keypad: both open in place and give the focus back. */
export function target(at, desk, perform) {
  let opener = null;

  function open(from, dialing) {
    if (!at.target.hidden) return close();
    opener = from;
    at.ask.hidden = at.send.hidden = dialing;
    at.call.hidden = !dialing;
    at.colleagues.replaceChildren(...desk.extensions.filter((each) => each.extension !== desk.operator.extension).map(colleague));
    at.target.hidden = false;
    at.transfer.setAttribute('aria-expanded', !dialing);
    at.to.focus();
  }

  function close() {
    if (at.target.hidden) return;
    const focused = at.target.contains(document.activeElement);
    at.target.hidden = true;
    at.target.reset();
    at.transfer.setAttribute('aria-expanded', false);
    if (focused) opener?.focus();
  }

  at.transfer.addEventListener('click', () => open(at.transfer, false));
  at.dial.addEventListener('click', () => open(at.more, true));
  at.targetClose.addEventListener('click', close);
  at.target.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  at.target.addEventListener('submit', (event) => {
    event.preventDefault();
    const number = at.to.value.trim();
    const verb = event.submitter?.value ?? 'ask';
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
    if (!at.keys.hidden) at.keys.firstElementChild.focus();
  });
  at.keys.addEventListener('click', ({ target }) => target.value && perform('press', target.value));
  at.keys.addEventListener('keydown', (event) => {
    if (KEYS.includes(event.key)) perform('press', event.key);
    if (event.key === 'Escape') at.keypad.click();
  });
}

function colleague({ extension, holder }) {
  return new Option(holder ?? '', extension);
}
