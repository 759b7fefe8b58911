// Tasklist's Save keeps what was typed into a form in the browser, task by task: contact data of customers, on a computer
// that others use too. It belongs to one user, and ends with his login.
const DRAFTS = ['camunda-form:', 'camForm:'];
const OWNER = 'aftersales-drafts-of';

export const drafts = () => Object.keys(window.localStorage).filter(key => DRAFTS.some(start => key.startsWith(start)));

export function forgetDrafts() {
  drafts().forEach(key => window.localStorage.removeItem(key));
  window.localStorage.removeItem(OWNER);
}

/** Forgets those of anybody else. */
export function keepDraftsOf(user) {
  if (window.localStorage.getItem(OWNER) !== user) {
    forgetDrafts();
    window.localStorage.setItem(OWNER, user);
  }
}
