import { el, known, table } from './view.js';
import { words } from './words.js';

/** The processes, with how many instances ended lately. */
export async function processList() {
  const { processes, mostCounted } = await known();
  return [
    el('h1', {}, words.audit),
    el('p', {}, words.introduction),
    table(words.processes, [words.process, words.version, words.lately], processes.map(process => [
      el('a', { href: `#/audit/process/${encodeURIComponent(process.key)}` }, process.name),
      process.version,
      process.finishedLately >= mostCounted ? `${mostCounted}+` : process.finishedLately
    ]))
  ];
}
