// Type-ahead over a tree, of matters or areas: by Chinese words or by pinyin initials. ARIA 1.2 combobox with a listbox.

const MOST = 12;

export function matches(matters, typed) {
  const words = typed.toLowerCase().split(/[\s>]+/).filter(Boolean);
  if (words.length === 0) return matters.slice(0, MOST);
  const fits = matter => words.every(w => matter.path.toLowerCase().includes(w) || matter.initials.includes(w));
  const rank = matter => (matter.name.startsWith(words.at(-1)) ? 0 : matter.initials.endsWith(words.at(-1)) ? 1 : 2);
  return matters.filter(fits).sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

/** What is chosen stands in the hidden field by its key. A choice that is open offers what is in it at once. */
export function combo(box, items, chosen, key = 'id') {
  const input = box.querySelector('input[role=combobox]');
  const hidden = box.querySelector('input[type=hidden]');
  const list = box.querySelector('ul');
  let shown = [];
  let at = -1;

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function mark(index) {
    at = index;
    [...list.children].forEach((li, i) => li.setAttribute('aria-selected', i === at));
    if (at < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({ block: 'nearest' });
  }

  function show(first) {
    shown = matches(items, input.value).filter(item => item[key] !== hidden.value);
    list.replaceChildren(...shown.map((item, i) => {
      const li = document.createElement('li');
      li.id = `${list.id}-${i}`;
      li.role = 'option';
      li.append(item.path, Object.assign(document.createElement('span'), { className: 'muted', textContent: item.initials }));
      li.addEventListener('mousedown', event => { event.preventDefault(); choose(item); });
      return li;
    }));
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    mark(shown.length > 0 ? first : -1);
  }

  function choose(item) {
    const more = item.open && document.activeElement === input;
    input.value = more ? `${item.path} > ` : item.path;
    hidden.value = item[key];
    close();
    chosen(item);
    // nothing of it is marked: Enter or Tab leaves the wider one
    if (more) show(-1);
  }

  input.addEventListener('input', () => {
    const had = hidden.value !== '';
    hidden.value = '';
    if (had) chosen(null);
    show(0);
  });
  input.addEventListener('focus', () => { if (!hidden.value) show(0); });
  input.addEventListener('blur', () => {
    close();
    if (hidden.value) input.value = input.value.replace(/ > $/, '');
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (list.hidden) show(0);
      else mark(at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !list.hidden && at >= 0) {
      if (event.key === 'Enter') event.preventDefault();
      choose(shown[at]);
    } else if (event.key === 'Enter') event.preventDefault();
    else if (event.key === 'Escape') close();
  });
  return id => {
    const item = items.find(i => String(i[key]) === String(id));
    if (item) choose(item);
  };
}
