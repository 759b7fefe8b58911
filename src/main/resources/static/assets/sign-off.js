// Part of Camunda's web applications. Whoever came from the company's login leaves there too, or comes back from there.

// asked for by itself: an application must start also where this is not to be had
const forget = () => import('./drafts.js')
  .then(({ forgetDrafts }) => forgetDrafts())
  .catch(failure => console.error(failure));

const cameFromThere = () => document.cookie.split('; ').includes('aftersales-signed-on=1');
const asksForPassword = () => new URLSearchParams(window.location.search).has('password');

const leave = async () => {
  if (!window.location.hash.startsWith('#/login')) {
    return;
  }
  await forget();
  if (cameFromThere() && !asksForPassword()) {
    window.location.replace('/login/leave');
  }
};

window.addEventListener('hashchange', leave);
leave();
