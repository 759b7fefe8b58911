// Small tools of the audit pages: elements, tables, times, and questions to the server.
import { words, language } from './words.js';

const root = window.location.pathname.replace(/\/camunda\/app\/.*/, '');
let processes;

/** Makes an element; attributes that are null are left out, texts are never read as HTML. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

/** What went wrong, in words. */
export const failed = error => el('p', { role: 'alert', class: 'aftersales-error' }, error.message);

/** Fills a part of a page when the server has answered. */
export async function show(part, draw) {
  part.setAttribute('aria-busy', 'true');
  part.replaceChildren(el('p', {}, words.loading));
  try {
    part.replaceChildren(...(await draw()));
  } catch (error) {
    part.replaceChildren(failed(error));
  }
  part.removeAttribute('aria-busy');
}

/** Asks the server; throws what it says when it refuses. */
export async function ask(path, question = {}) {
  const conditions = new URLSearchParams(Object.entries(question).filter(([, value]) => value));
  const answer = await fetch(`${root}/api/audit${path}?${conditions}`, {
    headers: { Accept: 'application/json', 'Accept-Language': language }
  });
  if (answer.ok) {
    return answer.json();
  }
  const problem = await answer.json().catch(() => ({}));
  const fields = (problem.errors || []).map(error => `${error.field}: ${error.message || error.expectation}`);
  throw new Error(fields.length ? fields.join(' ') : problem.detail || problem.title || `${answer.status}`);
}

/** The processes, the business zone and its day; asked for once. */
export async function known() {
  processes = processes || ask('/processes');
  try {
    return await processes;
  } catch (error) {
    processes = null;
    throw error;
  }
}

/** Writes an instant in the business zone. */
export function time(instant, zone) {
  return instant
    ? new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
        timeZone: zone, dateStyle: 'medium', timeStyle: 'medium'
      }).format(new Date(instant))
    : '';
}

/** Writes a duration by its two largest units. */
export function duration(millis) {
  if (millis === null || millis === undefined) {
    return '';
  }
  if (millis < 1000) {
    return `${millis} ms`;
  }
  const seconds = Math.round(millis / 1000);
  const units = [[86400, words.days], [3600, words.hours], [60, words.minutes], [1, words.seconds]];
  let rest = seconds;
  const parts = [];
  for (const [size, name] of units) {
    if (rest >= size && parts.length < 2) {
      parts.push(`${Math.floor(rest / size)} ${name}`);
      rest %= size;
    }
  }
  return parts.join(' ');
}

/** A table that can be scrolled with the keyboard; says so when it has no rows. */
export function table(caption, heads, rows) {
  return el('section', {},
    el('h2', {}, `${caption} (${rows.length})`),
    rows.length === 0
      ? el('p', { class: 'aftersales-none' }, words.none)
      : el('div', { class: 'aftersales-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
          el('table', {},
            el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))),
            el('tbody', {}, rows.map(row => el('tr', {}, row.map(cell => el('td', {}, cell ?? '')))))))); // ?? keeps 0
}

/** Words for a code of the engine, the code itself where there are none. */
export const say = (kind, code) => (words[kind] || {})[code] || code || '';
