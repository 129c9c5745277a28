import htmx from 'htmx.org';
import './base.css';
import './public.css';
import './desk.css';
import './catalogue.css';
import './calendar.css';
import './decide.css';
import './admin.css';
import './talk.css';
import './uploads.css';

import { listen } from './live.js';
import { keyboard } from './keys.js';
import { ticking } from './times.js';
import { frame } from './frame.js';
import { bell } from './bell.js';
import './queue.js';
import './acts.js';
import './uploads.js';
import './catalogue.js';
import './work.js';
import './figures.js';
import './player.js';
import './people.js';
import './entry.js';
import './rules.js';
import './notices.js';
import './calendar.js';
import './unmask.js';
import './visits.js';
import './callbacks.js';
import './audit.js';
import './privacy.js';
import './questions.js';
import './phone/panel.js';

window.htmx = htmx;

if (document.querySelector('.frame')) {
  frame();
  bell();
  keyboard();
  ticking();
  listen();
}
