// Part of Camunda's web applications. Whoever came from the company's login leaves there too, or comes back from there.

// asked for by itself: an application must start also where this is not to be had
const forget = () => import('./drafts.js')
  .then(({ forgetDrafts }) => {
    forgetDrafts();
    return true;
  })
  .catch(failure => {
    console.error(failure);
    return false;
  });

const cameFromThere = () => document.cookie.split('; ').includes('aftersales-signed-on=1');
const asksForPassword = () => new URLSearchParams(window.location.search).has('password');

let left = false;

const leave = async () => {
  if (!/^#!?\/login/.test(window.location.hash)) {
    left = false;
    return;
  }
  if (left) {
    return;
  }
  left = true;
  left = await forget();
  if (cameFromThere() && !asksForPassword()) {
    window.location.replace('/login/leave');
  }
};

window.addEventListener('hashchange', leave);
// the router of the applications replaces the address without an event, and what failed is tried again
window.setInterval(leave, 1000);
leave();
