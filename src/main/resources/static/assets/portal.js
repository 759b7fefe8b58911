// Pages work without this. It says before sending that files are too large or too many, and takes a second click for none.
(function () {
  'use strict';
  document.querySelectorAll('form').forEach((form) => {
    const files = form.querySelector('input[type="file"]');
    const problem = form.querySelector('.too-large');
    const tooLarge = () =>
      Boolean(files) &&
      (files.files.length > Number(files.dataset.most) ||
        Array.from(files.files).some((file) => file.size > Number(files.dataset.limit)));

    if (files) {
      files.addEventListener('change', () => {
        problem.hidden = !tooLarge();
      });
    }
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) {
        return;
      }
      if (tooLarge()) {
        event.preventDefault();
        problem.hidden = false;
        files.focus();
      } else if (form.dataset.sent) {
        event.preventDefault();
      } else {
        form.dataset.sent = 'true';
        form.setAttribute('aria-busy', 'true');
      }
    });
    // whoever comes back by the button of the browser may send again: the server knows the form
    window.addEventListener('pageshow', () => {
      delete form.dataset.sent;
      form.removeAttribute('aria-busy');
    });
  });
})();
