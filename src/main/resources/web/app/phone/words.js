/** The words of the panel, written by the service in the reader's language: no sentence stands in a script. */
export function readWords(template) {
  const words = new Map();
  template.content.querySelectorAll('[data-word]').forEach((each) => words.set(each.dataset.word, each.textContent));
  return {
    has: (key) => words.has(key),
    /** A code in words, or itself when it is a town's own. */
    name: (kind, code) => words.get(`${kind}.${code}`) ?? code ?? '',
    say: (key, ...filled) => (words.get(key) ?? key).replace(/%(\d)/g, (_, n) => filled[n - 1] ?? ''),
  };
}

/** 0:07, 12:05, 1:02:09 */
export function span(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours ? `${hours}:${two(minutes)}` : two(minutes)}:${two(seconds % 60)}`;
}

export function time(instant) {
  return new Date(instant).toLocaleTimeString(document.documentElement.lang, { hour12: false });
}
