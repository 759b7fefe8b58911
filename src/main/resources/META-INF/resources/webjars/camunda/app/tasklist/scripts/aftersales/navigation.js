// In the head of Tasklist: the start page of the desk, and the dashboard for those who may read it.
import { words } from './words.js';

const root = window.location.pathname.replace(/\/camunda\/app\/.*/, '');

const link = (path, text) => Object.assign(document.createElement('a'), { href: root + path, textContent: text, className: 'aftersales-link' });

async function pages() {
  const answer = await fetch(`${root}/api/desk/pages`, { headers: { Accept: 'application/json' } });
  return answer.ok ? (await answer.json()).pages : [];
}

export const navigation = {
  id: 'aftersales-navigation',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: async node => {
    node.append(link('/desk', words.start));
    if ((await pages()).includes('/desk/dashboard')) {
      node.append(link('/desk/dashboard', words.dashboard));
    }
  }
};
