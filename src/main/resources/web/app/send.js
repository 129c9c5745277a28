// Writes: JSON with the session's CSRF token; a refusal becomes an Error with the problem in it.

export function csrf() {
  return document.querySelector('meta[name=csrf]').content;
}

export async function send(method, url, body, more = {}) {
  const response = await fetch(url, {
    method,
    headers: { 'X-CSRF-Token': csrf(), Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...more },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (response.status === 401) location.href = `/login?next=${encodeURIComponent(location.pathname + location.search)}`;
  const type = response.headers.get('Content-Type') ?? '';
  const answer = type.includes('json') ? await response.json() : null;
  if (!response.ok) throw Object.assign(new Error(answer?.title ?? response.statusText), { status: response.status, problem: answer });
  return answer;
}
