import { diagram } from './diagram.js';
import { ask, duration, el, failed, known, say, show, table, time } from './view.js';
import { words } from './words.js';

const USUAL_DAYS = 30;
const CONDITIONS = ['caseNumber', 'from', 'to', 'outcome', 'person', 'broken'];

const daysBefore = (day, days) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
};

/** Finished instances of one process: a search, pages of what it finds, and a heat map of the same days. */
export async function processHistory(key) {
  const { processes, zone, today } = await known();
  const process = processes.find(one => one.key === key);
  if (!process) {
    throw new Error(`${words.unknownProcess} ${key}`);
  }
  const asked = new URLSearchParams(window.location.hash.split('?')[1] || '');
  const question = Object.fromEntries(CONDITIONS.map(name => [name, asked.get(name) || '']));
  if (!asked.has('from')) {
    question.from = daysBefore(today, USUAL_DAYS);
    question.to = today;
  }
  const found = el('div');
  show(found, () => pages(process, question, zone));
  return [
    el('h1', {}, process.name),
    form(process, question),
    found,
    heat(process, question, today)
  ];
}

function form(process, question) {
  const field = (name, label, type = 'text') =>
    el('label', {}, label, el('input', { name, type, value: question[name] || null }));
  const outcomes = el('select', { name: 'outcome' },
    el('option', { value: '' }, words.any),
    Object.entries(process.ends).map(([id, name]) =>
      el('option', { value: id, selected: question.outcome === id }, name)),
    el('option', { value: 'CANCELLED', selected: question.outcome === 'CANCELLED' }, words.endedBefore));
  return el('form', {
      class: 'aftersales-search', role: 'search',
      submit: event => {
        event.preventDefault();
        const filled = new URLSearchParams(new FormData(event.target));
        window.location.hash = `#/audit/process/${encodeURIComponent(process.key)}?${filled}`;
      }
    },
    field('caseNumber', words.caseBegin), field('from', words.from, 'date'), field('to', words.to, 'date'),
    el('label', {}, words.outcome, outcomes), field('person', words.person),
    el('label', { class: 'aftersales-check' },
      el('input', { name: 'broken', type: 'checkbox', value: 'true', checked: question.broken === 'true' }), words.onlyBroken),
    el('button', { type: 'submit', class: 'btn btn-primary' }, words.search));
}

async function pages(process, question, zone) {
  const page = await ask(`/processes/${encodeURIComponent(process.key)}/instances`, question);
  const rows = page.instances.map(one => [
    el('a', { href: `#/audit/instance/${one.id}` }, one.caseNumber || one.id),
    time(one.startedAt, zone), time(one.endedAt, zone), duration(one.durationMillis), one.startedBy,
    one.state === 'COMPLETED' ? process.ends[one.outcome] || one.outcome : say('states', one.state),
    one.brokenPromises ? el('strong', { class: 'aftersales-broken' }, `${one.brokenPromises}`) : ''
  ]);
  const parts = [table(words.finished,
    [words.caseNumber, words.started, words.ended, words.took, words.startedBy, words.outcome, words.broken], rows)];
  if (page.next) {
    const more = el('div');
    more.append(el('button', {
      type: 'button', class: 'btn btn-default',
      click: () => {
        show(more, () => pages(process, { ...question, after: page.next }, zone));
      }
    }, words.more));
    parts.push(more);
  }
  return parts;
}

function heat(process, question, today) {
  const { box, drawn } = diagram(process.id, words.heat);
  const said = el('p', { role: 'status' });
  const measure = el('select', {}, el('option', { value: 'taken' }, words.frequency), el('option', { value: 'meanMillis' }, words.meanTime));
  const steps = el('div');
  (async () => {
    const marks = await drawn;
    const figures = await ask(`/definitions/${encodeURIComponent(process.id)}/steps`,
      { from: question.from || '2000-01-01', to: question.to || today });
    said.textContent = `${figures.instances}${figures.capped ? '+' : ''} ${words.instancesSeen}`;
    const draw = () => paint(marks, figures.steps, measure.value);
    measure.addEventListener('change', draw);
    draw();
    steps.append(table(words.steps, [words.step, words.frequency, words.cancelled, words.meanTime, words.longest, words.broken],
      figures.steps.filter(step => marks.has(step.activityId)).map(step => [marks.name(step.activityId), step.taken, step.cancelled || '',
        duration(step.meanMillis), duration(step.longestMillis), step.brokenPromises || ''])));
  })().catch(error => said.replaceWith(failed(error)));
  return el('section', {},
    el('h2', {}, words.heat), el('label', {}, words.measure, measure), said, box, steps);
}

function paint(marks, steps, measure) {
  const most = Math.max(1, ...steps.map(step => step[measure]));
  marks.clear();
  for (const step of steps) {
    [1, 2, 3, 4].forEach(level => marks.unmark(step.activityId, `aftersales-heat-${level}`));
    const level = Math.ceil((4 * step[measure]) / most);
    if (level > 0) {
      marks.mark(step.activityId, `aftersales-heat-${level}`);
    }
    marks.note(step.activityId, measure === 'taken' ? `${step.taken}` : duration(step.meanMillis),
      `${step.taken} × ${duration(step.meanMillis)}`, 'aftersales-count');
    if (step.brokenPromises) {
      marks.note(step.activityId, `${step.brokenPromises} ${words.broken}`, words.broken, 'aftersales-broken-note', { top: -12, right: 20 });
    }
  }
}
