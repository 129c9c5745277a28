// The recording player: the browser's own controls, with speed by button.

document.addEventListener('click', event => {
  const button = event.target.closest('[data-speed]');
  if (!button) return;
  const player = button.closest('.player');
  player.querySelector('audio').playbackRate = Number(button.dataset.speed);
  player.querySelectorAll('[data-speed]').forEach(b => b.setAttribute('aria-pressed', b === button));
});
