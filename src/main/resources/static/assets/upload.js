// Sends the upload form of a complaint file to our REST, with the token of the session, and says what was refused.
(function () {
  'use strict';
  const form = document.getElementById('upload');
  const outcome = document.getElementById('outcome');
  const token = document.querySelector('meta[name="session-token"]').content;
  form.hidden = false;

  function words(problem) {
    const errors = (problem.errors || []).map((error) => error.message);
    return errors.length > 0 ? errors.join(' ') : problem.detail || form.dataset.failed;
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // a server that refuses a long body closes the line before it can say why
    if (form.querySelector('#file').files[0].size > Number(form.dataset.limit)) {
      outcome.textContent = document.getElementById('too-large').textContent;
      return;
    }
    const button = form.querySelector('button');
    button.disabled = true;
    outcome.textContent = form.dataset.sending;
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { 'X-XSRF-TOKEN': token, 'Accept-Language': document.documentElement.lang },
        body: new FormData(form),
      });
      if (answer.ok) {
        window.location.reload();
        return;
      }
      outcome.textContent = words(await answer.json());
    } catch (gone) {
      outcome.textContent = form.dataset.failed;
    }
    button.disabled = false;
    form.querySelector('#file').focus();
  });
})();
