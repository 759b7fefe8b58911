// Draws each table of the dashboard as a chart; without this script the tables say the same.
'use strict';

const text = cell => cell.textContent.trim();

for (const figure of document.querySelectorAll('.figure')) {
  const table = figure.querySelector('table');
  const place = figure.querySelector('.chart');
  if (!table || !window.echarts) {
    continue;
  }
  const measure = table.dataset.measure;
  const counted = measure === 'COUNT' || measure === 'RATINGS';
  const heads = [...table.tHead.rows[0].cells].slice(1).map(text);
  const rows = [...table.tBodies[0].rows].map(row => [...row.cells].map(text));
  // the number before percentiles and the mean after ratings have another unit than the other columns
  const drawn = heads.map((name, index) => ({ name, index }))
    .slice(measure === 'PERCENTILES' ? 1 : 0, measure === 'RATINGS' ? -1 : undefined);
  place.hidden = false;
  place.style.height = `${Math.min(28, 6 + 2 * rows.length)}rem`;
  const chart = window.echarts.init(place, null, { renderer: 'svg' });
  chart.setOption({
    aria: { enabled: true, decal: { show: true } },
    animation: false,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    legend: { top: 0 },
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: counted ? 1 : 0 },
    yAxis: { type: 'category', inverse: true, data: rows.map(row => row[0]) },
    series: drawn.map(one => ({
      name: one.name, type: 'bar', stack: counted ? 'all' : undefined, data: rows.map(row => Number(row[one.index + 1]))
    }))
  });
  new ResizeObserver(() => chart.resize()).observe(place);
}
