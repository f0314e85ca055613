/*
 * What the task list and the process monitor share: Chinese calendars, sign-out and time-out through the
 * application's own pages, plain-spoken notifications, links between the pages.
 */

const root = new URL('..', import.meta.url).href;

/** Address of one of the application's own pages, whatever context path it runs under. */
export const address = path => new URL(path.replace(/^\//, ''), root).href;

const months = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];

const formats = {
  AMPMS: ['上午', '下午'],
  DAY: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  SHORTDAY: ['日', '一', '二', '三', '四', '五', '六'],
  ERANAMES: ['公元前', '公元'],
  ERAS: ['公元前', '公元'],
  FIRSTDAYOFWEEK: 0,
  MONTH: months,
  SHORTMONTH: months,
  STANDALONEMONTH: months,
  WEEKENDRANGE: [5, 6],
  fullDate: 'y年M月d日EEEE',
  longDate: 'y年M月d日',
  medium: 'y年M月d日 HH:mm:ss',
  mediumDate: 'y年M月d日',
  mediumTime: 'HH:mm:ss',
  short: 'yyyy-MM-dd HH:mm',
  shortDate: 'yyyy-MM-dd',
  shortTime: 'HH:mm'
};

/**
 * Lays the dictionary of a web app where its loader looks first. Without this, labels that are looked up before the
 * loader is done show their raw keys on a first visit, and a changed dictionary is seen only on the second visit.
 */
export async function prepareDictionary(app) {
  try {
    const prefix = `${document.querySelector('base').getAttribute('app-root')}/app/${app}/locales/`;
    const response = await fetch(`${prefix}zh.json`, {cache: 'no-cache'});
    if (response.ok) {
      const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
      kept[`${prefix}_locales_data_zh_${window.bust}`] = JSON.stringify(await response.json());
      localStorage.setItem('camunda-web', JSON.stringify(kept));
    }
  } catch (e) {
    console.warn(e);
  }
}

/**
 * Teaches an Angular module of a web app the manners of this system.
 *
 * @param silent patterns of notifications that nobody needs to see
 */
export function settle(module, silent = []) {
  module.config([
    '$provide',
    '$injector',
    ($provide, $injector) => {
      $provide.decorator('$locale', [
        '$delegate',
        $delegate => ({...$delegate, id: 'zh-cn', localeID: 'zh_CN', DATETIME_FORMATS: {...$delegate.DATETIME_FORMATS, ...formats}})
      ]);
      $provide.decorator('AuthenticationService', [
        '$delegate',
        $delegate => Object.assign($delegate, {logout: signOut})
      ]);
      $provide.decorator('Notifications', ['$delegate', $delegate => speakPlainly($delegate, silent)]);
      $provide.decorator('camWidgetFooterDirective', [
        '$delegate',
        $delegate => {
          $delegate[0].template = '<div class="shegong-foot">河北省乡镇（街道）社工站管理系统</div>';
          return $delegate;
        }
      ]);
      const set = (constant, values) => {
        if ($injector.has(constant)) {
          Object.assign($injector.get(constant), values);
        }
      };
      set('uibDatepickerConfig', {
        formatDayTitle: 'yyyy年M月',
        formatMonthTitle: 'yyyy年',
        formatMonth: 'M月',
        startingDay: 1,
        showWeeks: false
      });
      set('uibDatepickerPopupConfig', {currentText: '今天', clearText: '清除', closeText: '完成'});
      set('uibTimepickerConfig', {meridians: ['上午', '下午']});
    }
  ]);

  module.run([
    '$rootScope',
    '$location',
    ($rootScope, $location) => {
      $rootScope.$watch('authentication.name', forgetOthersDrafts);
      $rootScope.$on('authentication.login.required', signInAgain);
      $rootScope.$on('$routeChangeStart', () => {
        if ($location.path() === '/login') {
          signInAgain();
        }
      });
    }
  ]);
}

function signOut() {
  window.shegong?.clearDrafts();
  window.location.assign(address('logout'));
  return new Promise(() => {});
}

/** On a shared computer nobody finds the drafts of the one before, even if that one never signed out. */
function forgetOthersDrafts(user) {
  const key = 'shegong:user';
  if (user && localStorage.getItem(key) !== user) {
    window.shegong?.clearDrafts();
    localStorage.setItem(key, user);
  }
}

/**
 * The session is over. Loading the page again lets the server lead to its sign-in page and, afterwards, back here;
 * if that did not help a moment ago, go to the sign-in page itself.
 */
function signInAgain() {
  const key = 'shegong:sign-in';
  const last = Number(sessionStorage.getItem(key));
  const time = performance.timeOrigin + performance.now();
  sessionStorage.setItem(key, String(time));
  if (time - last > 15000) {
    window.location.reload();
  } else {
    window.location.assign(address('login'));
  }
}

/** What fails before the server has said anything; whatever it says itself is Chinese (EngineAnswers). */
const known = [
  [/timed? ?out|timeout/i, '请求超时，请稍后重试。'],
  [/Failed to fetch|NetworkError|Network|offline|Request has been terminated/i, '网络连接中断，请检查网络后重试。']
];

const hanzi = /\p{Script=Han}/u;

/** The Chinese sentence within what the server said; for anything that has none, a sentence that helps more. */
export function plain(said) {
  const original = String(said ?? '').trim();
  if (!original) {
    return '';
  }
  const start = original.search(hanzi);
  if (start < 0) {
    console.warn(original);
    return known.find(([pattern]) => pattern.test(original))?.[1] ?? '系统暂时无法完成此操作，请刷新页面后重试；仍不成功的，请联系系统管理员。';
  }
  // "Cannot submit task form 4711: ENGINE-03051 There was an exception … Message: '中文'" → 中文
  const head = original.slice(0, start);
  if (!/[A-Za-z]{2,} [A-Za-z]/.test(head) && !/^ENGINE-\d+/.test(head)) {
    return original;
  }
  const cut = Math.max(head.lastIndexOf(': ') + 2, head.lastIndexOf("'") + 1, head.lastIndexOf('"') + 1);
  return original.slice(cut).replace(/['"]\.?$/, '');
}

function speakPlainly($delegate, silent) {
  const add = $delegate.add;
  $delegate.add = function (notification) {
    if (silent.some(pattern => pattern.test(notification.status))) {
      return undefined;
    }
    const said = notification.message;
    if (!notification.unsafe) {
      notification.status = plain(notification.status);
      notification.message = said ? plain(said) : said;
    }
    return add.call(this, notification);
  };
  return $delegate;
}

/** A link for the navigation bar. */
export function link(label, path) {
  const a = document.createElement('a');
  a.href = address(path);
  a.textContent = label;
  return a;
}

/**
 * Replaces, in the whole page, the few words that the web apps do not take from their dictionaries.
 *
 * @param words rows of [selector of the element, English text or pattern, Chinese], for texts and for titles and
 *     placeholders alike
 */
export function translatePage(words) {
  const chinese = (element, english) => {
    const row = words.find(
      ([selector, from]) => (typeof from === 'string' ? from === english : from.test(english)) && element.matches(selector)
    );
    return row && english.replace(row[1], row[2]);
  };

  const translateText = node => {
    const text = node.data.trim();
    const replacement = text && node.parentElement && chinese(node.parentElement, text);
    if (replacement && replacement !== text) {
      node.data = node.data.replace(text, () => replacement);
    }
  };

  const translateAttributes = element => {
    for (const name of ['title', 'placeholder']) {
      const replacement = element.hasAttribute(name) && chinese(element, element.getAttribute(name));
      if (replacement && replacement !== element.getAttribute(name)) {
        element.setAttribute(name, replacement);
      }
    }
  };

  const translateTree = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      translateAttributes(node);
      node.querySelectorAll('[title], [placeholder]').forEach(translateAttributes);
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        translateText(text);
      }
    }
  };

  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'characterData') {
        translateText(change.target);
      } else {
        change.addedNodes.forEach(translateTree);
      }
    }
  }).observe(document.body, {subtree: true, childList: true, characterData: true});
}

const table = '.cam-widget-variables-table *, .cam-variables-table *, .variables-table *, td, th';

/** Such words that both apps show. */
export const commonWords = [
  ['.btn', 'zoom in', '放大'],
  ['.btn', 'zoom out', '缩小'],
  ['.btn', 'reset zoom', '还原'],
  ['input', 'varName', '变量名称'],
  ['.loading-text', 'Loading diagram', '正在加载流程图'],
  ['.null-value, .null-symbol', 'null', '空'],
  ['.null-value, .null-symbol', '<null>', '<空>'],
  ['a', '<undefined>', '<未定义>'],
  [table, 'Actions', '操作'],
  [table, 'Download', '下载'],
  [table, 'Upload', '上传']
];
