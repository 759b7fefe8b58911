// The audit inside Cockpit: history of processes and instances, read by the server page by page.
import { processList } from './process-list.js';
import { processHistory } from './process-history.js';
import { instanceHistory } from './instance-history.js';
import { el, show } from './view.js';
import { words } from './words.js';

const part = position => decodeURIComponent(window.location.hash.split('?')[0].split('/')[position] || '');

const page = (id, path, draw) => ({
  id,
  pluginPoint: 'cockpit.route',
  priority: 10,
  properties: { path },
  render: node => {
    const place = el('main', { class: 'aftersales-audit' });
    node.append(place);
    show(place, draw);
  }
});

export default [
  {
    id: 'aftersales-audit-navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 5,
    render: node => node.append(el('a', { href: '#/audit' }, words.audit))
  },
  page('aftersales-audit', '/audit', processList),
  page('aftersales-audit-process', '/audit/process/:key', () => processHistory(part(3))),
  page('aftersales-audit-instance', '/audit/instance/:id', () => instanceHistory(part(3))),
  {
    id: 'aftersales-audit-definition',
    pluginPoint: 'cockpit.processDefinition.runtime.action',
    priority: 5,
    render: (node, { processDefinitionId }) => {
      const key = processDefinitionId.split(':')[0];
      node.append(el('a', { href: `#/audit/process/${encodeURIComponent(key)}`, class: 'btn btn-default', title: words.finished }, words.audit));
    }
  },
  {
    id: 'aftersales-audit-running',
    pluginPoint: 'cockpit.processInstance.runtime.action',
    priority: 5,
    render: (node, { processInstanceId }) =>
      node.append(el('a', { href: `#/audit/instance/${processInstanceId}`, class: 'btn btn-default', title: words.record }, words.audit))
  }
];
