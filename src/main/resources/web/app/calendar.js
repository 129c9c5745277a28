// A new version of a calendar: <form data-calendar="/api/calendars/…/versions" data-base data-month>. A click on a day makes it a holiday or a make-up day, a second one what its weekday is.
import { send } from './send.js';
import { list, part, refuse, word } from './entry.js';

const WEEK = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const iso = date => date.toISOString().slice(0, 10);
let days = new Map();

const hours = (form, date) => form.querySelector(`[data-weekday="${WEEK[date.getUTCDay()]}"]`).value.trim();

function open(form, date) {
  const special = days.get(iso(date));
  if (special?.kind === 'OFF') return '';
  return hours(form, date) || (special ? form.elements.makeUp.value : '');
}

function cell(form, date, month) {
  const { off, work, closed } = form.querySelector('[data-grid]').dataset;
  const special = days.get(iso(date));
  const button = part('button', date.getUTCDate());
  const text = open(form, date) || closed;
  button.type = 'button';
  button.dataset.day = iso(date);
  if (special) button.append(Object.assign(part('span', `${special.kind === 'OFF' ? off : work} ${special.holiday}`), { className: special.kind === 'OFF' ? 'chip' : 'chip works' }));
  button.append(Object.assign(part('span', text.replaceAll(',', ' ')), { className: 'muted' }));
  button.setAttribute('aria-label', `${iso(date)} ${special ? `${special.kind === 'OFF' ? off : work} ${special.holiday}` : ''} ${text}`);
  const td = part('td', '');
  td.className = `${date.getUTCMonth() === month ? '' : 'other'} ${open(form, date) ? '' : 'shut'}`;
  td.append(button);
  return td;
}

function paint(form) {
  const at = new Date(`${form.dataset.month.slice(0, 7)}-01T00:00:00Z`);
  form.querySelector('[data-at]').textContent = form.dataset.month.slice(0, 7);
  const day = new Date(at);
  day.setUTCDate(1 - (at.getUTCDay() + 6) % 7);
  const rows = [];
  do {
    const tr = part('tr', '');
    for (let i = 0; i < 7; i++, day.setUTCDate(day.getUTCDate() + 1)) tr.append(cell(form, new Date(day), at.getUTCMonth()));
    rows.push(tr);
  } while (day.getUTCMonth() === at.getUTCMonth());
  form.querySelector('[data-grid] tbody').replaceChildren(...rows);
}

function mark(form, day) {
  const holiday = form.querySelector('[data-holiday]').value.trim();
  if (days.has(day)) days.delete(day);
  else days.set(day, { day, kind: hours(form, new Date(`${day}T00:00:00Z`)) ? 'OFF' : 'WORK', holiday });
  paint(form);
  form.querySelector(`[data-day="${day}"]`).focus();
}

function version(form) {
  const week = [...form.querySelectorAll('[data-weekday]')].filter(each => each.value.trim()).map(each => [each.dataset.weekday, each.value.replaceAll(' ', '')]);
  const { zone, workDay, makeUp, source, validFrom } = form.elements;
  return {
    zone: zone.value, workDay: workDay.value, makeUp: makeUp.value.replaceAll(' ', ''), validFrom: validFrom.value, base: form.dataset.base,
    ...(source.value ? { source: source.value } : {}), hours: Object.fromEntries(week),
    days: [...days.values()].sort((a, b) => a.day.localeCompare(b.day)),
  };
}

async function compare(form) {
  const box = form.querySelector('[data-differences]');
  const found = await send('POST', `${form.dataset.calendar}/comparison`, version(form));
  box.replaceChildren(...(found.length
    ? [part('p', box.dataset.head), list(found.map(d => `${word(form, d.field)}：${d.was ?? '—'} → ${d.became ?? '—'}`))]
    : [part('p', box.dataset.same)]));
}

async function tried(form, deed) {
  form.querySelector('[role=alert]').hidden = true;
  try {
    await deed();
  } catch (error) {
    refuse(form, error);
  }
}

async function begin(form) {
  form.dataset.ready = '';
  const versions = await send('GET', form.dataset.calendar);
  days = new Map(versions[0].days.map(each => [each.day, each]));
  paint(form);
}

function look() {
  for (const form of document.querySelectorAll('form[data-calendar]:not([data-ready])')) begin(form);
}

document.addEventListener('click', event => {
  const form = event.target.closest('form[data-calendar]');
  const button = event.target.closest('button');
  if (!form || !button) return;
  if (button.dataset.day) mark(form, button.dataset.day);
  if (button.dataset.compare !== undefined) tried(form, () => compare(form));
  if (!button.dataset.turn) return;
  const at = new Date(`${form.dataset.month.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + Number(button.dataset.turn));
  form.dataset.month = iso(at);
  paint(form);
});

document.addEventListener('input', event => {
  const form = event.target.closest('form[data-calendar]');
  if (form && (event.target.dataset.weekday || event.target.name === 'makeUp')) paint(form);
});

document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-calendar]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  tried(form, async () => {
    await send('POST', form.dataset.calendar, version(form));
    await htmx.ajax('GET', form.dataset.then, { target: '#main', select: '#main', swap: 'outerHTML' });
    history.pushState(null, '', form.dataset.then);
  });
}, true);

document.addEventListener('htmx:afterSettle', look);
document.addEventListener('DOMContentLoaded', look);
if (document.readyState !== 'loading') look();
