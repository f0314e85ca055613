/* The process monitor of the social-work stations: what differs from the product's own monitor starts here. */
import {commonWords, link, prepareDictionary, settle, translatePage} from '../../../../shegong/webapp.js';
import {translateCalendar, translateForm} from '../../../../shegong/forms-zh.js';
import {decisionWords} from '../../../../shegong/decisions-zh.js';

const module = window.angular.module('cam.cockpit.custom');

await prepareDictionary('cockpit');
// Counting the tasks of every post takes a grant that spans all regions; nobody holds it.
settle(module, [/按岗位组的统计/]);
translateCalendar();
translatePage([
  ...commonWords,
  ...decisionWords,
  ['td, td *', 'async-continuation', '系统自动办理'],
  ['td, td *', 'async-before', '环节开始前'],
  ['td, td *', 'async-after', '环节结束后'],
  ['td, td *', /^timer(-[a-z-]+)?$/, '到期自动办理'],
  ['td, td *', /^DATE: [^]+$/, '办理中确定的日期'],
  ['td, td *', /^(DURATION|CYCLE): [^]+$/, '规定的时长'],
  ['td', 'Failed Job', '失败作业'],
  ['td', 'Failed External Task', '失败的外部任务'],
  ['.state-label', 'State', '状态'],
  ['input', 'Select all', '全选'],
  ['.tooltip *', 'Toggle this section', '展开或收起'],
  ['.ctn-wrapper *', /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)$/, '$1 $2'],
  ...Object.entries({
    String: '文本', Boolean: '布尔值', Integer: '整数', Long: '长整数', Short: '短整数', Double: '小数', Date: '日期',
    Json: '结构化数据', Object: '对象', File: '文件', Bytes: '字节', Null: '空'
  }).map(([type, name]) => ['.col-type *, option', type, name])
]);
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
