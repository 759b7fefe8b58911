// Beside the actions of the open task: what is promised in its case, how much time is left, and the way to its page.
import { kindOf, pageOf } from '../../../cockpit/scripts/aftersales/case-page.js';
import { language, words } from './words.js';

const root = window.location.pathname.replace(/\/camunda\/app\/.*/, '');
const MINUTE = 60000;
const HOUR = 60;
const DAY = 24 * HOUR;

const element = (tag, attributes, ...children) => {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
};

const openTask = () => new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');

async function ask(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json', 'Accept-Language': language } });
  return answer.ok ? answer.json() : null;
}

async function caseOf(api, id) {
  const task = await ask(`${api.engineApi}/task/${encodeURIComponent(id)}`);
  const instance = task && task.processInstanceId && (await ask(`${api.engineApi}/process-instance/${task.processInstanceId}`));
  return instance && instance.businessKey;
}

const open = promise => !promise.metAt && ['RUNNING', 'PAUSED', 'BREACHED'].includes(promise.status);

/** A span of minutes in its two largest units. */
export function span(minutes) {
  if (minutes >= DAY) {
    const hours = Math.floor((minutes % DAY) / HOUR);
    return [words.days(Math.floor(minutes / DAY)), hours > 0 ? words.hours(hours) : ''].join(' ').trim();
  }
  return minutes >= HOUR ? `${words.hours(Math.floor(minutes / HOUR))} ${words.minutes(minutes % HOUR)}` : words.minutes(minutes);
}

function state(promise) {
  if (promise.status === 'PAUSED') {
    return words.paused;
  }
  const minutes = Math.floor((new Date(promise.dueAt) - Date.now()) / MINUTE);
  if (minutes < 0) {
    return words.overdue(span(-minutes));
  }
  return promise.status === 'BREACHED' ? words.broken : words.left(span(minutes));
}

function line(promise) {
  const late = promise.status === 'BREACHED' || (promise.status === 'RUNNING' && new Date(promise.dueAt) < Date.now());
  const due = promise.dueAt.slice(0, 16).replace('T', ' '); // in the zone of the company, as the case file shows it
  return element('span', { className: late ? 'aftersales-late' : '' },
    words.due(words.kinds[promise.kind] || promise.kind, due), element('strong', {}, state(promise)));
}

function draw(place, number, promises) {
  place.replaceChildren(
    element('a', { href: root + pageOf(number), target: '_blank', rel: 'noopener' }, `${words.pages[kindOf(number)] || words.caseFile} ${number}`),
    ...promises.map(line));
}

export function promise() {
  let shown = null;
  let stop = () => {};
  return {
    id: 'aftersales-promise',
    pluginPoint: 'tasklist.task.action',
    priority: 1000,
    render: (node, { api }) => {
      const place = element('div', { className: 'aftersales-promise' });
      node.append(place);
      let now = () => {};
      const show = async () => {
        const id = openTask();
        if (id === shown) {
          return;
        }
        shown = id;
        now = () => {};
        place.replaceChildren();
        const number = id && (await caseOf(api, id));
        const promises = number && (await ask(`${root}/api/commitments?subject=${encodeURIComponent(number)}`));
        if (number && shown === id) {
          const running = (promises || []).filter(open).sort((one, other) => new Date(one.dueAt) - new Date(other.dueAt));
          now = () => draw(place, number, running);
          now();
        }
      };
      const clock = window.setInterval(() => now(), MINUTE);
      window.addEventListener('hashchange', show);
      stop = () => {
        window.clearInterval(clock);
        window.removeEventListener('hashchange', show);
        shown = null;
      };
      show();
    },
    unmount: () => stop()
  };
}
