// Rules of clocks: <form data-rule data-set data-clock data-base>. What is written is tried at once: when a clock that starts now would be due.
import { send } from './send.js';
import { refuse } from './entry.js';

const amount = form => {
  const { n, unit } = form.elements;
  return unit.value === 'D' && form.elements.counting.value !== 'NATURAL' ? `P${Number(n.value)}D`
    : unit.value === 'D' ? `PT${24 * Number(n.value)}H` : `PT${Number(n.value)}${unit.value}`;
};

function rule(form) {
  const { counting, calendar } = form.elements;
  return { amount: amount(form), counting: counting.value, calendar: calendar.value };
}

let turn = 0;

async function example(form) {
  const place = form.querySelector('[data-example]');
  const mine = ++turn;
  try {
    const { local } = await send('POST', '/api/clocks/rules/example', rule(form));
    if (mine === turn) place.textContent = local;
  } catch {
    if (mine === turn) place.textContent = '—';
  }
}

/** P3D, PT2H, PT90M as a number and a unit. */
function begin(form) {
  const field = form.elements.n;
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?.*)?$/.exec(field.dataset.amount) ?? [];
  const unit = minutes ? 'M' : hours ? 'H' : 'D';
  field.value = unit === 'M' ? Number(minutes) + 60 * Number(hours ?? 0) : hours ?? days ?? 0;
  form.elements.unit.value = unit;
  form.dataset.ready = '';
  example(form);
}

function look() {
  for (const form of document.querySelectorAll('form[data-rule]:not([data-ready])')) begin(form);
}

document.addEventListener('input', event => {
  const form = event.target.closest('form[data-rule]');
  if (form) example(form);
});

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-rule]');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  form.querySelector('[role=alert]').hidden = true;
  const { set, clock, base } = form.dataset;
  try {
    await send('POST', '/api/clocks/rules', { ...rule(form), ruleSet: set, clock, base, validFrom: form.elements.validFrom.value });
    await htmx.ajax('GET', location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
  } catch (error) {
    refuse(form, error);
  }
}, true);

document.addEventListener('htmx:afterSettle', look);
document.addEventListener('DOMContentLoaded', look);
if (document.readyState !== 'loading') look();
