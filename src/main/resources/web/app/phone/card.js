import { span } from './words.js';
import { clock } from './rest.js';

/** The citizen's card. Painted in one go, without reading anything of the page's layout. */
export function paintCard(at, desk, words) {
  const { stage, pop } = desk;
  const { call } = desk.phone;
  at.card.hidden = !pop && !call;
  // the form of this call shows the same beside itself
  at.details.hidden = at.card.hidden || (pop && document.getElementById('work-form')?.dataset.call === pop.call);
  if (at.card.hidden) return;
  at.phase.textContent = words.say(`phase.${stage === 'idle' || stage === 'wrapup' ? 'talking' : stage}`);
  at.caller.textContent = pop?.number || call?.number || words.say('withheld');
  // an empty line keeps its place: the buttons below never move
  at.name.textContent = (pop ? pop.name : call?.name !== call?.number && call?.name) || '\u00a0';
  show(at.where, pop && [pop.line, words.name('skill', pop.skill ?? pop.queue)].filter(Boolean).join(' · '));
  show(at.past, pop?.pastContacts !== undefined && past(pop, words));
  paintCases(at.cases, pop?.openCases ?? [], words);
}

export function paintCallClock(at, desk) {
  const { call } = desk.phone;
  const since = call ? clock.now() - (Date.now() - call.since) : desk.pop?.at;
  at.callClock.textContent = since ? span(clock.now() - since) : '';
}

function past({ pastContacts, openCount }, words) {
  return pastContacts ? words.say('past', pastContacts, openCount) : words.say('past.none');
}

function paintCases(list, cases, words) {
  list.hidden = cases.length === 0;
  const key = JSON.stringify(cases);
  // the same list keeps its focus
  if (list.dataset.key === key) return;
  list.dataset.key = key;
  list.replaceChildren(...cases.map((each) => line(each, words.name('case', each.state))));
  window.htmx?.process(list);
}

function line({ number, title }, state) {
  const link = document.createElement('a');
  link.href = `/desk/cases/${encodeURIComponent(number)}`;
  link.append(part('phone-case-number', `#${number}`), part('phone-case-title', title), part('phone-case-state', state));
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function part(name, text) {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  return span;
}

function show(element, text) {
  element.hidden = !text;
  element.textContent = text || '';
}
