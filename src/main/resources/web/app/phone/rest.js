/** A refusal of the service: `code` is stable, `message` is for the reader. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.title ?? '');
    this.status = status;
    this.code = body.code ?? '';
  }
}

export function get(path) {
  return ask('GET', path);
}

export function post(path, body) {
  return ask('POST', path, body ?? {});
}

async function ask(method, path, body) {
  const headers = { Accept: 'application/json' };
  if (body) {
    headers['Content-Type'] = 'application/json';
    headers['X-CSRF-Token'] = document.querySelector('meta[name=csrf]')?.content ?? '';
  }
  const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body), redirect: 'manual' });
  const text = await answer.text();
  const json = (answer.headers.get('Content-Type') ?? '').includes('json') && text ? JSON.parse(text) : {};
  if (!answer.ok) throw new Problem(answer.type === 'opaqueredirect' ? 401 : answer.status, json);
  clock.learn(answer.headers.get('Date'));
  return json;
}

/** The service's time as far as its `Date` tells, so that a wrong clock of this computer does not show. */
export const clock = {
  ahead: 0,
  learn(date) {
    const ahead = date ? Date.parse(date) - Date.now() : 0;
    // Date has whole seconds
    this.ahead = Math.abs(ahead) < 2000 ? 0 : ahead;
  },
  now() {
    return Date.now() + this.ahead;
  },
};
