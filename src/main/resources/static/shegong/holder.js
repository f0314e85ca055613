/* 办理情况: who has the task, since how many days, and to which case it belongs. Stands above the form. */
import {address} from './webapp.js';

const missing = {
  401: '登录已超时，请重新登录后查看办理情况。',
  403: '您无权查看该事项的办理情况。',
  404: '没有查到该事项的办理情况，该事项可能已经办结。'
};

/** What a confidential form says before the claim; the task list would go on showing it afterwards. */
const closed = '请先认领后查看';

export function showHolder(module) {
  module.directive('shegongHolder', [
    '$rootScope',
    $rootScope => ({
      restrict: 'A',
      link: (scope, element) => {
        const panel = element[0];
        let asked = 0;
        scope.$watchGroup([() => scope.task?.id, () => scope.task?.assignee], async ([taskId, assignee], [taskBefore, assigneeBefore]) => {
          if (taskId === taskBefore && assignee && assignee !== assigneeBefore) {
            openIfClosed(() => scope.task?.id === taskId);
          }
          const mine = ++asked;
          panel.replaceChildren();
          // The button is for those who may press it: until that is known, and for all others, there is none.
          $rootScope.shegongClaimable = null;
          if (taskId) {
            const {content, claimable} = await holderOf(taskId);
            if (mine === asked) {
              $rootScope.$applyAsync(() => ($rootScope.shegongClaimable = claimable ? taskId : null));
              panel.replaceChildren(...content);
            }
          }
        });
      }
    })
  ]);
}

/**
 * The form stands there again a moment after the claim, on a slow computer some seconds after, so it is looked at for a while.
 * What was typed into it meanwhile belongs to rows that are not the form's own: it is forgotten.
 */
function openIfClosed(stillShown) {
  let looks = 60;
  const looking = setInterval(() => {
    if (--looks === 0 || !stillShown()) {
      clearInterval(looking);
    } else if (document.querySelector('.fjs-form')?.textContent.includes(closed)) {
      clearInterval(looking);
      window.shegong.forgotten = true;
      location.reload();
    }
  }, 250);
}

async function holderOf(taskId) {
  try {
    const response = await fetch(address(`shegong/tasks/${encodeURIComponent(taskId)}/holder`), {
      headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'},
      cache: 'no-store'
    });
    if (response.ok && response.headers.get('Content-Type')?.includes('json')) {
      const told = await response.json();
      return {content: sentences(told), claimable: told.claimable};
    }
    return {content: [note(missing[response.redirected ? 401 : response.status] ?? '办理情况暂时无法显示。')]};
  } catch (e) {
    return {content: [note('办理情况暂时无法显示，请检查网络。')]};
  }
}

function sentences({holder, candidates, organ, role, phone, days, caseUrl, caseTitle, filesUrl}) {
  const office = [organ, role].filter(Boolean).join(' ');
  const items = [
    holder ? item('办理人', [holder, office && `（${office}）`].join('')) : item('待认领', [office, candidates?.length && `（${candidates.join('、')}）`].filter(Boolean).join('') || '尚无办理人'),
    phone && item('联系电话', phone),
    Number.isFinite(days) && item('已等待', days > 0 ? `${days}天` : '不足1天')
  ];
  if (caseTitle) {
    items.push(item('所属事项', caseTitle, caseUrl));
  }
  if (filesUrl) {
    items.push(item('附件', '上传和查看', filesUrl));
  }
  return items.filter(Boolean);
}

function item(label, text, href) {
  const span = document.createElement('span');
  span.className = 'shegong-holder-item';
  const name = document.createElement('span');
  name.className = 'shegong-holder-label';
  name.textContent = label;
  const value = document.createElement(href ? 'a' : 'b');
  value.textContent = text;
  if (href) {
    value.href = address(href);
  }
  span.append(name, value);
  return span;
}

function note(text) {
  const span = document.createElement('span');
  span.className = 'shegong-holder-note';
  span.textContent = text;
  return span;
}
