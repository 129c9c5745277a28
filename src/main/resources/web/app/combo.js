// Type-ahead over the tree of matters: by Chinese words or by pinyin initials. ARIA 1.2 combobox with a listbox.

const MOST = 12;

export function matches(matters, typed) {
  const words = typed.toLowerCase().split(/[\s>]+/).filter(Boolean);
  if (words.length === 0) return matters.slice(0, MOST);
  const fits = matter => words.every(w => matter.path.toLowerCase().includes(w) || matter.initials.includes(w));
  const rank = matter => (matter.name.startsWith(words.at(-1)) ? 0 : matter.initials.endsWith(words.at(-1)) ? 1 : 2);
  return matters.filter(fits).sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

export function combo(box, matters, chosen) {
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
    input.setAttribute('aria-activedescendant', list.children[at]?.id ?? '');
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  function show() {
    shown = matches(matters, input.value);
    list.replaceChildren(...shown.map((matter, i) => {
      const li = document.createElement('li');
      li.id = `matter-${i}`;
      li.role = 'option';
      li.append(matter.path, Object.assign(document.createElement('span'), { className: 'muted', textContent: matter.initials }));
      li.addEventListener('mousedown', event => { event.preventDefault(); choose(matter); });
      return li;
    }));
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    mark(shown.length > 0 ? 0 : -1);
  }

  function choose(matter) {
    input.value = matter.path;
    hidden.value = matter.id;
    close();
    chosen(matter);
  }

  input.addEventListener('input', () => { hidden.value = ''; show(); });
  input.addEventListener('focus', () => { if (!hidden.value) show(); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) show();
      else mark((at + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !list.hidden && at >= 0) {
      if (event.key === 'Enter') event.preventDefault();
      choose(shown[at]);
    } else if (event.key === 'Escape') close();
  });
  return id => {
    const matter = matters.find(m => String(m.id) === String(id));
    if (matter) choose(matter);
  };
}
