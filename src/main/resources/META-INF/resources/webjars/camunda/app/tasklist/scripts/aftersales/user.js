// Who is logged in, asked when Tasklist starts and after each login in it: drafts of others are forgotten, and so are
// those of tasks that somebody else has completed meanwhile; staff are not offered what only administrators may do.
import { drafts, keepDraftsOf } from '/assets/drafts.js';

const api = `${window.location.pathname.replace(/\/camunda\/app\/.*/, '')}/camunda/api`;

const get = path => fetch(api + path, { headers: { Accept: 'application/json' } });

async function forgetDone() {
  for (const key of drafts()) {
    const task = key.slice(key.indexOf(':') + 1);
    try {
      const answer = await get(`/engine/engine/default/task/${encodeURIComponent(task)}`);
      if (answer.status === 404) {
        window.localStorage.removeItem(key);
      }
    } catch (failure) {
      // the others must not wait for this one; the next page asks again
      console.error(failure);
    }
  }
}

// a draft would show the number of messages of before, and the task be refused for it
function forgetCounts() {
  for (const key of drafts()) {
    const kept = JSON.parse(window.localStorage.getItem(key));
    if (kept && 'messagesShown' in kept) {
      delete kept.messagesShown;
      window.localStorage.setItem(key, JSON.stringify(kept));
    }
  }
}

async function greet() {
  const answer = await get('/admin/auth/user/default');
  if (answer.ok) {
    const { userId, authorizedApps } = await answer.json();
    keepDraftsOf(userId);
    document.body.classList.toggle('aftersales-staff', !authorizedApps.includes('admin'));
    forgetCounts();
    await forgetDone();
  }
}

// a page that is left meanwhile breaks off what it asked; the next one asks again
const tryToGreet = () => greet().catch(failure => console.error(failure));

export function watchUser() {
  window.addEventListener('hashchange', change => {
    if (new URL(change.oldURL).hash.startsWith('#/login')) {
      tryToGreet();
    }
  });
  tryToGreet();
}
