/** A button with a menu: arrows move, Esc and a click elsewhere close, the focus returns to the button. */
export function menu(button, list) {
  const items = () => [...list.querySelectorAll('[role=menuitem]')].filter((item) => !item.hidden);
  const turn = (open, back = false) => {
    list.hidden = !open;
    button.setAttribute('aria-expanded', open);
    if (open) items()[0]?.focus();
    else if (back) button.focus();
  };
  const move = (by) => {
    const all = items();
    all[(all.indexOf(document.activeElement) + by + all.length) % all.length]?.focus();
  };
  button.addEventListener('click', () => turn(list.hidden));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    turn(true);
  });
  list.addEventListener('keydown', (event) => {
    const act = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Escape: () => turn(false, true) }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  // before the item acts: it may want the focus itself
  list.addEventListener('click', ({ target }) => target.closest('[role=menuitem]') && turn(false, true), true);
  document.addEventListener('focusin', ({ target }) => {
    if (!list.hidden && !list.contains(target) && target !== button) turn(false);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!list.hidden && !list.contains(target) && !button.contains(target)) turn(false);
  });
}

export function menuItem(text, value) {
  const item = document.createElement('button');
  Object.assign(item, { type: 'button', tabIndex: -1, textContent: text, value });
  item.setAttribute('role', 'menuitem');
  return item;
}
