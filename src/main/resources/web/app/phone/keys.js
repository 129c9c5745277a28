/** Keys that work everywhere on the page, also while the operator types: they press what can be seen. */
export function keys(at, desk, words) {
  const press = {
    F2: () => (desk.stage === 'wrapup' ? at.wrapupEnd : at.answer),
    F4: () => (desk.stage === 'consulting' ? at.return : at.hangup),
    F8: () => at.mute,
    F9: () => at.hold,
    'Shift+F9': () => at.transfer,
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const button = press[(event.shiftKey ? 'Shift+' : '') + event.key]?.();
    if (!button) return;
    event.preventDefault();
    if (!event.repeat && button.checkVisibility() && !button.disabled) button.click();
  });
  const help = Object.keys(press).map((key) => ({ key, text: words.say(`key.${key}`) }));
  document.dispatchEvent(new CustomEvent('keys:add', { detail: help }));
}
