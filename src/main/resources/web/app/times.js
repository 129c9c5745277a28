// Times in words that stay true: <time datetime=… data-left> counts down, data-since counts up.

export const words = () => JSON.parse(document.getElementById('words')?.textContent ?? '{}');

export function span(ms, w) {
  const minutes = Math.floor(ms / 60000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return w.daysHours.replace('%d', days).replace('%h', hours);
  if (hours > 0) return w.hoursMinutes.replace('%h', hours).replace('%m', minutes % 60);
  return minutes > 0 ? w.minutes.replace('%m', minutes) : w.moment;
}

export function paintTimes(root = document) {
  const w = words();
  const now = Date.now();
  for (const time of root.querySelectorAll('time[data-left]')) {
    const left = Date.parse(time.dateTime) - now;
    time.textContent = (left >= 0 ? w.left : w.late).replace('%s', span(Math.abs(left), w));
    time.classList.toggle('late', left < 0);
    time.classList.toggle('near', left >= 0 && left < 4 * 3600000);
  }
  for (const time of root.querySelectorAll('time[data-since][datetime]')) {
    const seconds = Math.max(0, Math.floor((now - Date.parse(time.dateTime)) / 1000));
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
}

export function ticking() {
  paintTimes();
  setInterval(paintTimes, 1000);
  document.addEventListener('htmx:afterSettle', () => paintTimes());
}
