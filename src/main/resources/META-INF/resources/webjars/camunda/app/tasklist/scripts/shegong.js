/* The task list of the social-work stations: what differs from the product's own task list starts here. */
import {commonWords, link, prepareDictionary, settle, translatePage} from '../../../../shegong/webapp.js';
import {translateCalendar} from '../../../../shegong/forms-zh.js';
import {guardForm} from '../../../../shegong/form.js';
import {showHolder} from '../../../../shegong/holder.js';
import {addDueFilters, showTimesOfChina} from '../../../../shegong/due.js';

const module = window.angular.module('cam.tasklist.custom');

await prepareDictionary('tasklist');
settle(module);
guardForm(module);
showHolder(module);
addDueFilters(module);
showTimesOfChina(module);
translateCalendar();
translatePage([...commonWords, ['.control-label', 'Business key', '业务编号']]);

/** Officials see dates, groups and assignees; only claiming and giving back is theirs to do. */
const meta = `
<ul class="meta list-inline dates times">
  <li ng-if="task.due">
    <span class="due-date" ng-class="{overdue: (task.due | shegongOverdue)}">
      <span class="glyphicon glyphicon-bell"></span>
      {{ 'DUE_DATE' | translate }} {{ task.due | shegongDate }}（{{ task.due | shegongDue }}）
    </span>
  </li>
  <li ng-if="!task.due"><span class="glyphicon glyphicon-bell"></span> {{ 'WITHOUT_DUE_DATE' | translate }}</li>
  <li ng-if="task.followUp">
    <span class="followup-date"><span class="glyphicon glyphicon-calendar"></span>
      {{ 'FOLLOW_UP_DATE' | translate }} {{ task.followUp | camDate:'short' }}</span>
  </li>
</ul>
<ul class="meta list-inline actors">
  <li class="assignee set-value" ng-if="!hasAssignee() && $root.shegongClaimable === task.id">
    <span class="glyphicon glyphicon-user"></span>
    <button class="claim btn btn-primary btn-sm" ng-click="claim()" ng-disabled="submitInProgress">{{ 'CLAIM_TASK' | translate }}</button>
  </li>
  <li class="assignee" ng-if="hasAssignee()">
    <span class="glyphicon glyphicon-user"></span>
    {{ 'ASSIGNEE' | translate }} {{ (assignee.firstName || assignee.lastName) ? (assignee.lastName || '') + (assignee.firstName || '') : assignee.id }}
    <button class="unclaim btn btn-default btn-sm" ng-if="isAssignee" ng-click="unclaim()" ng-disabled="submitInProgress">{{ 'UNCLAIM_TASK' | translate }}</button>
  </li>
</ul>`;

const templates = {
  camTasklistTask: html =>
    html
      .replace('<div class="task-removed-alert">', '<div class="shegong-holder" shegong-holder></div><div class="task-removed-alert">')
      .replace('ng-if="instanceLink"', `ng-if="instanceLink && $root.authentication.authorizedApps.indexOf('cockpit') >= 0"`),
  camTasklistTaskMeta: () => meta,
  camTasks: html =>
    html
      .replace(
        /<span class="due-date"[^]*?<\/span>\s*<\/span>/,
        `<span class="due-date" ng-if="!!task.due" ng-class="{overdue: (task.due | shegongOverdue)}"
               tooltip-placement="top" uib-tooltip="{{ 'DUE_DATE' | translate }} {{ task.due | camDate:'long' }}">{{ task.due | shegongDue }}</span>`
      )
      .replace('uib-tooltip="task.assignee"', '')
};

module.config([
  '$provide',
  $provide => {
    Object.entries(templates).forEach(([name, change]) =>
      $provide.decorator(`${name}Directive`, [
        '$delegate',
        $delegate => {
          $delegate[0].template = change($delegate[0].template);
          return $delegate;
        }
      ])
    );
  }
]);

const navigation = [
  {id: 'shegong-desk', label: '工作台', path: ''},
  {id: 'shegong-cockpit', label: '流程监控', path: 'camunda/app/cockpit/default/', app: 'cockpit'}
];

export default navigation.map(({id, label, path, app}, index) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000 - index,
  render: (node, _, scope) => {
    const authentication = () => scope.$root.authentication;
    scope.$watch(
      () => !app || authentication()?.authorizedApps?.includes(app),
      allowed => node.replaceChildren(...(allowed ? [link(label, path)] : []))
    );
  }
}));
