// Charts of the figures page. ECharts is large: it is loaded when a page has a chart.

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

const HOURS = [...Array(24).keys()];

/** The whole day, also the hours without a call. */
function byHour(data, what) {
  return HOURS.map(hour => data[what][data.hours.findIndex(known => parseInt(known, 10) === hour)] ?? null);
}

async function draw(element) {
  element.dataset.drawn = 'yes';
  const echarts = await import('echarts');
  if (!element.isConnected) return;
  const data = JSON.parse(document.getElementById(element.dataset.from).textContent);
  const text = { color: colour('--text') };
  const muted = { color: colour('--muted') };
  const axis = { axisLine: { lineStyle: { color: colour('--line') } }, splitLine: { lineStyle: { color: colour('--line') } }, axisLabel: muted };
  const chart = echarts.init(element, null, { renderer: 'svg' });
  chart.setOption({
    aria: { enabled: true, label: { description: element.getAttribute('aria-label') } },
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 40, right: 48, top: 36, bottom: 28 },
    legend: { top: 0, textStyle: text, itemWidth: 14 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: HOURS, ...axis },
    yAxis: [{ type: 'value', minInterval: 1, ...axis }, { type: 'value', min: 0, max: 100, ...axis, splitLine: { show: false }, axisLabel: { ...muted, formatter: '{value}%' } }],
    series: [
      { name: element.dataset.answered, type: 'bar', stack: 'calls', color: colour('--accent'), barMaxWidth: 32, data: byHour(data, 'answered') },
      { name: element.dataset.other, type: 'bar', stack: 'calls', color: colour('--line'), barMaxWidth: 32, data: byHour(data, 'other') },
      {
        name: element.dataset.rate, type: 'line', yAxisIndex: 1, color: colour('--near'), data: byHour(data, 'rate'), connectNulls: false,
        markLine: { silent: true, symbol: 'none', label: { position: 'insideStartTop', formatter: element.dataset.goalText, color: colour('--muted') }, lineStyle: { color: colour('--muted') }, data: [{ yAxis: Number(element.dataset.goal) }] },
      },
    ],
  });
  new ResizeObserver(() => chart.resize()).observe(element);
}

function look() {
  document.querySelectorAll('.chart[data-from]:not([data-drawn])').forEach(draw);
}

document.addEventListener('htmx:afterSettle', look);
look();
