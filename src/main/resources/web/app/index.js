import htmx from 'htmx.org';
import './base.css';
import './desk.css';
import './catalogue.css';
import './calendar.css';
import './decide.css';

import { listen } from './live.js';
import { keyboard } from './keys.js';
import { ticking } from './times.js';
import { frame } from './frame.js';
import './queue.js';
import './acts.js';
import './catalogue.js';
import './work.js';
import './figures.js';
import './player.js';
import './people.js';
import './unmask.js';
import './visits.js';
import './audit.js';
import './phone/panel.js';

window.htmx = htmx;

if (document.querySelector('.frame')) {
  frame();
  keyboard();
  ticking();
  listen();
}
