// Sends forms of the class "send" to our REST, with the token of the session, and says what was refused.
(function () {
  'use strict';
  const script = document.currentScript.src;
  const token = document.querySelector('meta[name="session-token"]').content;

  function words(problem, form) {
    const errors = (problem.errors || []).map((error) => error.message);
    return errors.length > 0 ? errors.join(' ') : problem.detail || form.dataset.failed;
  }

  // in a tab of its own: what was typed here stays to be copied
  function login(text) {
    return Object.assign(document.createElement('a'), {
      href: new URL('../camunda/app/tasklist/default/', script).pathname,
      target: '_blank',
      rel: 'noopener',
      textContent: text,
    });
  }

  // what was drawn goes as a file, as a picture of a paper does
  function drawn(uri) {
    return new Blob([Uint8Array.from(atob(uri.split(',')[1]), (byte) => byte.charCodeAt(0))], { type: 'image/png' });
  }

  // 128.50 as 12850; what is no amount stays as it is, and the server says so
  function cents(text) {
    const amount = text.trim().match(/^(\d+)(?:\.(\d{1,2}))?$/);
    return amount ? String(Number(amount[1] + (amount[2] || '').padEnd(2, '0'))) : text;
  }

  // a name such as changes.0.note, lines[0].reason or numbers[] is a place within the body; what is left empty there is left out
  function nested(form, data) {
    const all = {};
    for (const [name, text] of data) {
      const path = name.replace(/\]/g, '').split(/[.[]/);
      const last = path.pop();
      if (path.length > 0 && text === '') {
        continue;
      }
      let place = all;
      path.forEach((step, at) => {
        place[step] = place[step] || (/^\d*$/.test(at + 1 < path.length ? path[at + 1] : last) ? [] : {});
        place = place[step];
      });
      const field = form.elements.namedItem(name);
      const value = field && field.dataset && 'cents' in field.dataset ? cents(text) : text;
      if (last === '') {
        place.push(value);
      } else {
        place[last] = value;
      }
    }
    return all;
  }

  function body(form) {
    const data = new FormData(form);
    data.delete('_csrf'); // put there by the server for forms without script; the token goes as header
    if (data.get('drawing')) {
      data.set('file', drawn(data.get('drawing')), 'signature.png');
    }
    data.delete('drawing');
    return form.enctype === 'multipart/form-data'
      ? { body: data, headers: {} }
      : { body: JSON.stringify(nested(form, data)), headers: { 'Content-Type': 'application/json' } };
  }

  // what is sent again because no answer came keeps its key, and is filed once
  function keys() {
    const sent = {};
    return (text) => {
      if (text !== sent.text) {
        sent.text = text;
        sent.key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('-');
      }
      return { 'Idempotency-Key': sent.key };
    };
  }

  document.querySelectorAll('form.send').forEach((form) => {
    const outcome = form.querySelector('[role="status"]');
    const file = form.querySelector('input[type="file"]');
    const keyed = keys();
    form.hidden = false;

    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      // a server that refuses a long body closes the line before it can say why
      if (file && file.files[0] && file.files[0].size > Number(form.dataset.limit)) {
        outcome.textContent = form.querySelector('.too-large').textContent;
        return;
      }
      const button = form.querySelector('button[type="submit"]');
      button.disabled = true;
      outcome.textContent = form.dataset.sending;
      try {
        const request = body(form);
        const answer = await fetch(form.action, {
          method: form.dataset.method || 'POST',
          headers: { ...request.headers, ...('once' in form.dataset ? keyed(request.body) : {}), 'X-XSRF-TOKEN': token, 'Accept-Language': document.documentElement.lang },
          body: request.body,
        });
        if (answer.ok && 'report' in form.dataset) {
          const report = await answer.json();
          if (report.rejected.length > 0) {
            outcome.textContent = report.rejected
              .map((line) => form.dataset.report.replace('#', line.line) + ' '
                + line.errors.map((wrong) => (wrong.value ? wrong.value + ': ' : '') + wrong.message).join(' '))
              .join(' ');
            button.disabled = false;
            return;
          }
        }
        if (answer.ok) {
          window.location.reload();
          return;
        }
        const problem = await answer.json();
        outcome.textContent = words(problem, form);
        if (answer.status === 401) {
          outcome.replaceChildren(login(problem.detail));
        }
      } catch (gone) {
        outcome.textContent = form.dataset.failed;
      }
      button.disabled = false;
      (file || form.querySelector('input:not([type="hidden"]), textarea') || button).focus();
    });
  });
})();
