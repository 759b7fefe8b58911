// Draws a model with bpmn-js and puts figures on it.
import { ask, el, failed } from './view.js';

const root = window.location.pathname.replace(/\/camunda\/app\/.*/, '');
let viewer;

/** Loads the viewer once. Cockpit has an AMD loader, which would take the bundle for a module of its own. */
function load() {
  viewer = viewer || (async () => {
    const define = window.define;
    window.define = undefined;
    try {
      await import(`${root}/webjars/bpmn-js/dist/bpmn-viewer.production.min.js`);
    } finally {
      window.define = define;
    }
    return window.BpmnJS;
  })();
  return viewer;
}

/** Returns a box, and what marks its steps once the model is drawn in it. */
export function diagram(definitionId, label) {
  const box = el('div', { class: 'aftersales-diagram', role: 'img', 'aria-label': label });
  const drawn = (async () => {
    const [Viewer, model] = await Promise.all([load(), ask(`/definitions/${encodeURIComponent(definitionId)}/model`)]);
    const drawing = new Viewer({ container: box });
    await drawing.importXML(model.xml);
    await visible(box);
    drawing.get('canvas').zoom('fit-viewport', 'auto');
    return new Marks(drawing);
  })();
  drawn.catch(error => box.replaceChildren(failed(error)));
  return { box, drawn };
}

/** A drawing can be fitted only into a box that is on the page. */
const visible = box => new Promise(resolve => {
  const look = () => (box.isConnected && box.clientWidth > 0 ? resolve() : requestAnimationFrame(look));
  look();
});

class Marks {
  constructor(drawing) {
    this.canvas = drawing.get('canvas');
    this.overlays = drawing.get('overlays');
    this.registry = drawing.get('elementRegistry');
  }

  has(id) {
    return Boolean(this.registry.get(id));
  }

  name(id) {
    const element = this.registry.get(id);
    return (element && element.businessObject.name) || id;
  }

  mark(id, kind) {
    if (this.has(id)) {
      this.canvas.addMarker(id, kind);
    }
  }

  unmark(id, kind) {
    if (this.has(id)) {
      this.canvas.removeMarker(id, kind);
    }
  }

  note(id, text, title, kind, position = { bottom: 10, left: 0 }) {
    if (this.has(id)) {
      this.overlays.add(id, { position, html: el('span', { class: `aftersales-note ${kind}`, title }, text) });
    }
  }

  clear() {
    this.overlays.clear();
  }
}
