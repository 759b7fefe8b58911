// Part of Camunda's web applications. Whoever came from the company's login leaves there too, or comes back from there.
import { forgetDrafts } from './drafts.js';

const cameFromThere = () => document.cookie.split('; ').includes('aftersales-signed-on=1');
const asksForPassword = () => new URLSearchParams(window.location.search).has('password');

const leave = () => {
  if (!window.location.hash.startsWith('#/login')) {
    return;
  }
  forgetDrafts();
  if (cameFromThere() && !asksForPassword()) {
    window.location.replace('/login/leave');
  }
};

window.addEventListener('hashchange', leave);
leave();
