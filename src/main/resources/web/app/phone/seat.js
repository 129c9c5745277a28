const LAST = 'hotline-extension';

/** Where to sit down: browsers' extensions and desk phones; a taken one names who is there. */
export function paintSeats(select, desk, words) {
  const key = JSON.stringify(desk.extensions);
  if (select.dataset.key === key) return;
  select.dataset.key = key;
  const chosen = select.value || localStorage.getItem(LAST);
  const groups = ['browser', 'desk'].map((kind) => group(kind, desk.extensions, words));
  select.replaceChildren(new Option(words.say('choose'), ''), ...groups.filter((each) => each.children.length));
  const usable = [...select.options].filter((option) => option.value && !option.disabled);
  select.value = (usable.find((option) => option.value === chosen) ?? usable[0])?.value ?? '';
}

export function seatOf(select) {
  try {
    localStorage.setItem(LAST, select.value);
  } catch {
    // private windows keep nothing
  }
  return JSON.parse(select.value);
}

function group(kind, extensions, words) {
  const group = document.createElement('optgroup');
  group.label = words.say(`kind.${kind}`);
  const mine = extensions.filter((each) => each.kind === kind);
  const servers = new Set(extensions.map((each) => each.server)).size;
  for (const { server, extension, holder } of mine) {
    const name = servers > 1 ? `${extension} · ${server}` : extension;
    const option = new Option(holder ? words.say('taken', name, holder) : name, JSON.stringify([server, extension]));
    option.disabled = Boolean(holder);
    group.append(option);
  }
  return group;
}
