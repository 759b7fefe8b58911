// A printed case file shows all that the page holds, and says on each page whose it is.
(function () {
  'use strict';
  const place = document.getElementById('print');
  const quoted = (text) => '"' + text.replace(/["\\]/g, '') + '"';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@page { @top-left { content: ' + quoted(place.dataset.number) + ' } '
    + '@bottom-left { content: ' + quoted(place.dataset.printed) + ' } '
    + '@bottom-right { content: counter(page) " / " counter(pages) } }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')].filter((details) => !details.querySelector('form'));
    opened.forEach((details) => { details.open = true; });
  });
  window.addEventListener('afterprint', () => {
    opened.forEach((details) => { details.open = false; });
  });
  place.querySelector('button').addEventListener('click', () => window.print());
  place.hidden = false;
})();
