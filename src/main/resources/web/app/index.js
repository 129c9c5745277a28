import htmx from 'htmx.org';
import './base.css';
import './desk.css';
import './calendar.css';

import { listen } from './live.js';
import { keyboard } from './keys.js';
import { ticking } from './times.js';
import { frame } from './frame.js';
import './queue.js';
import './acts.js';
import './work.js';
import './figures.js';
import './player.js';
import './phone/panel.js';

window.htmx = htmx;

if (document.querySelector('.frame')) {
  frame();
  keyboard();
  ticking();
  listen();
}
