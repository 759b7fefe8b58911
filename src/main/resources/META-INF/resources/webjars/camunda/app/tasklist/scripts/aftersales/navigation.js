// In the head of Tasklist: the start page of the desk, and the dashboard for those who may read it.
import { words } from './words.js';

const root = window.location.pathname.replace(/\/camunda\/app\/.*/, '');

const link = (path, text) => Object.assign(document.createElement('a'), { href: root + path, textContent: text, className: 'aftersales-link' });

// no figure has this name: who may read figures is told so, everybody else that he may not
const leads = async () => (await fetch(`${root}/api/figures/none`)).status === 404;

export const navigation = {
  id: 'aftersales-navigation',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: async node => {
    node.append(link('/desk', words.start));
    if (await leads()) {
      node.append(link('/desk/dashboard', words.dashboard));
    }
  }
};
