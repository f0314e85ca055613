/* The process monitor of the social-work stations: what differs from the product's own monitor starts here. */
import {commonWords, link, prepareDictionary, settle, translatePage} from '../../../../shegong/webapp.js';
import {translateCalendar, translateForm} from '../../../../shegong/forms-zh.js';

const module = window.angular.module('cam.cockpit.custom');

await prepareDictionary('cockpit');
settle(module);
translateCalendar();
translatePage(commonWords);
translateForm(document.body);

const navigation = [
  {id: 'shegong-desk', label: '工作台', path: ''},
  {id: 'shegong-tasklist', label: '待办事项', path: 'camunda/app/tasklist/default/', app: 'tasklist'}
];

export default navigation.map(({id, label, path, app}, index) => ({
  id,
  pluginPoint: 'cockpit.navigation',
  priority: 1000 - index,
  checkActive: () => false,
  render: (node, _, scope) => {
    scope.$watch(
      () => !app || scope.$root.authentication?.authorizedApps?.includes(app),
      allowed => node.replaceChildren(...(allowed ? [link(label, path)] : []))
    );
  }
}));
