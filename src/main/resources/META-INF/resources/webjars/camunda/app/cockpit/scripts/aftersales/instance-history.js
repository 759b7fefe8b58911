import { pageOf } from './case-page.js';
import { diagram } from './diagram.js';
import { ask, duration, el, failed, known, say, table, time } from './view.js';
import { words } from './words.js';

/** One instance, running or finished: its diagram with the way taken, and everything on record about it. */
export async function instanceHistory(id) {
  const [{ zone }, record] = await Promise.all([known(), ask(`/instances/${encodeURIComponent(id)}`)]);
  const at = instant => time(instant, zone);
  const { box, drawn } = diagram(record.definitionId, words.way);
  drawn.then(marks => paint(marks, record)).catch(error => box.before(failed(error)));
  return [
    el('h1', {}, `${record.definitionName} ${record.caseNumber || ''}`),
    facts(record, at),
    el('h2', {}, words.way), box,
    timeline(record, at),
    tasks(record, at), steps(record, at), decisions(record, at), promises(record, at), variables(record, at),
    incidents(record, at), jobs(record, at), operations(record, at), relatives(record, at)
  ];
}

const link = one => el('a', { href: `#/audit/instance/${one.id}` }, one.name);

function facts(record, at) {
  const fact = (name, value) => (value ? [el('dt', {}, name), el('dd', {}, value)] : []);
  return el('dl', { class: 'aftersales-facts' },
    fact(words.caseNumber, record.caseNumber && el('a', { href: pageOf(record.caseNumber) }, record.caseNumber)),
    fact(words.process, el('a', { href: `#/audit/process/${encodeURIComponent(record.definitionKey)}` }, `${record.definitionName}, ${words.version} ${record.version}`)),
    fact(words.state, say('states', record.state)), fact(words.started, at(record.startedAt)), fact(words.ended, at(record.endedAt)),
    fact(words.took, duration(record.durationMillis)), fact(words.startedBy, record.startedBy),
    fact(words.reason, record.endReason), fact(words.calledBy, record.calledBy && link(record.calledBy)),
    fact(words.capped, record.capped.map(list => words[list] || list).join(', ')));
}

function paint(marks, record) {
  record.flows.forEach(flow => marks.mark(flow, 'aftersales-taken'));
  const times = {};
  for (const step of record.activities) {
    const known = times[step.activityId] || { taken: 0, millis: 0, running: false, cancelled: false };
    times[step.activityId] = {
      taken: known.taken + 1, millis: known.millis + (step.durationMillis || 0),
      running: known.running || !step.endedAt, cancelled: known.cancelled || step.cancelled
    };
  }
  for (const [id, figures] of Object.entries(times)) {
    marks.mark(id, figures.running ? 'aftersales-running' : figures.cancelled ? 'aftersales-cancelled' : 'aftersales-taken');
    if (figures.taken > 1) {
      marks.note(id, `${figures.taken} ×`, words.frequency, 'aftersales-count');
    }
  }
  const ladders = new Set(record.calls.filter(call => call.definitionKey === 'escalation').map(call => call.id));
  for (const step of record.activities.filter(one => ladders.has(one.calledInstance))) {
    marks.mark(step.activityId, 'aftersales-broken-step');
    marks.note(step.activityId, words.brokenOne, words.broken, 'aftersales-broken-note', { top: -12, right: 20 });
  }
}

function timeline(record, at) {
  const entries = [
    ...record.activities.map(one => [one.startedAt, words.step, one.name || one.activityId, one.assignee]),
    ...record.tasks.filter(one => one.endedAt).map(one => [one.endedAt, words.task, `${one.name}: ${say('ends', one.endReason)}`, one.assignee]),
    ...record.decisions.map(one => [one.at, words.decision, `${one.name}: ${one.outputs.map(fact => `${fact.name} = ${fact.value}`).join(', ')}`, '']),
    ...record.incidents.map(one => [one.at, words.incident, one.message || one.type, '']),
    ...record.jobs.filter(one => one.event === 'FAILED').map(one => [one.at, words.job, one.message, '']),
    ...record.operations.map(one => [one.at, words.operation, `${one.operation} ${one.entity} ${one.property || ''}`, one.by]),
    ...record.promises.flatMap(one => one.events.map(event => [event.at, words.promise,
      `${say('kinds', one.kind)}: ${say('events', event.type)}${event.level ? ` ${event.level}` : ''}${event.reason ? `, ${event.reason}` : ''}`, event.by]))
  ];
  entries.sort((one, other) => Date.parse(one[0]) - Date.parse(other[0]));
  return table(words.timeline, [words.when, words.what, words.detail, words.who],
    entries.map(([when, what, detail, who]) => [at(when), what, detail, who]));
}

const tasks = (record, at) => table(words.tasks,
  [words.task, words.who, words.started, words.dueUntil, words.ended, words.took, words.result],
  record.tasks.map(one => [one.name || one.activityId, one.assignee, at(one.startedAt), at(one.dueAt), at(one.endedAt),
    duration(one.durationMillis), say('ends', one.endReason)]));

const steps = (record, at) => table(words.activities,
  [words.step, words.kind, words.started, words.ended, words.took, words.who],
  record.activities.map(one => [one.name || one.activityId, one.type, at(one.startedAt), at(one.endedAt),
    one.cancelled ? words.cancelled : duration(one.durationMillis), one.assignee]));

const list = facts => facts.map(fact => `${fact.name} = ${fact.value ?? ''}`).join(', ');

const decisions = (record, at) => table(words.decisions,
  [words.when, words.decision, words.inputs, words.outputs, words.rule],
  record.decisions.map(one => [at(one.at), one.name, list(one.inputs), list(one.outputs),
    one.rules.map(rule => `${rule.number}${rule.description ? `: ${rule.description}` : ''}`).join('; ')]));

const promises = (record, at) => table(words.promises,
  [words.promise, words.clause, words.started, words.dueUntil, words.met, words.brokenAt, words.state],
  record.promises.map(one => [say('kinds', one.kind), one.clause, at(one.startedAt), at(one.dueAt), at(one.metAt),
    one.breachedAt ? el('strong', { class: 'aftersales-broken' }, at(one.breachedAt)) : '', say('promiseStates', one.status)]));

const variables = (record, at) => table(words.variables, [words.when, words.name, words.kind, words.value],
  record.variables.map(one => [at(one.at), one.name, one.type, one.value]));

const incidents = (record, at) => table(words.incidents, [words.when, words.ended, words.kind, words.step, words.detail],
  record.incidents.map(one => [at(one.at), at(one.endedAt), one.type, one.activityId, one.message]));

const jobs = (record, at) => table(words.jobs, [words.when, words.what, words.kind, words.step, words.dueUntil, words.retries, words.detail],
  record.jobs.map(one => [at(one.at), say('jobEvents', one.event), one.kind, one.activityId, at(one.dueAt), one.retries, one.message]));

const operations = (record, at) => table(words.operations, [words.when, words.who, words.operation, words.what, words.before, words.after],
  record.operations.map(one => [at(one.at), one.by, one.operation, `${one.entity} ${one.property || ''}`, one.oldValue, one.newValue]));

const relatives = (record, at) => table(words.calls, [words.process, words.started, words.ended, words.state],
  record.calls.map(one => [link(one), at(one.startedAt), at(one.endedAt), say('states', one.state)]));
