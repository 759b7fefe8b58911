// Lets a customer sign on the screen with mouse, pen or finger, and puts the drawing into the form as PNG. What only
// those give who accept is asked of nobody else.
(function () {
  'use strict';
  const pad = document.getElementById('pad');
  const field = document.getElementById('signature');
  const pen = pad.getContext('2d');
  document.getElementById('signing').hidden = false;
  let drawing = false;

  function blank() {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, pad.width, pad.height);
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#1b2430';
  }

  // the canvas is shown larger or smaller than it is
  function place(event) {
    const box = pad.getBoundingClientRect();
    return [((event.clientX - box.left) * pad.width) / box.width, ((event.clientY - box.top) * pad.height) / box.height];
  }

  blank();
  if (field.value.startsWith('data:image/png;base64,')) {
    const earlier = new Image();
    earlier.addEventListener('load', () => pen.drawImage(earlier, 0, 0));
    earlier.src = field.value;
  } else {
    field.value = '';
  }

  pad.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    pad.setPointerCapture(event.pointerId);
    drawing = true;
    pen.beginPath();
    pen.moveTo(...place(event));
  });
  pad.addEventListener('pointermove', (event) => {
    if (drawing) {
      pen.lineTo(...place(event));
      pen.stroke();
      field.value = 'drawn';
    }
  });
  ['pointerup', 'pointercancel'].forEach((over) =>
    pad.addEventListener(over, () => {
      drawing = false;
      if (field.value === 'drawn') {
        field.value = pad.toDataURL('image/png');
      }
    }),
  );
  const accepting = document.querySelectorAll('#accept [data-accepting]');
  const opinion = document.getElementById('opinion');
  document.querySelectorAll('#accept [name="satisfied"]').forEach((choice) => {
    const ask = () => {
      if (choice.checked) {
        const satisfied = choice.value === 'true';
        accepting.forEach((part) => (part.required = satisfied));
        opinion.required = !satisfied;
      }
    };
    choice.addEventListener('change', ask);
    ask();
  });
  document.getElementById('clear').addEventListener('click', () => {
    blank();
    field.value = '';
  });
})();
