/*
 * The Chinese of form-js 1.8.7. The library has no hook for other languages, so its own words – and only those,
 * found by the class of the element they stand in – are replaced in the page. What an officer typed or what a form
 * defines is never touched.
 */

const number = '(-?[\\d.,eE+-]+)';

/** Error messages below a field, from form-js's Validator. */
const errors = [
  [/^Field is required\.$/, '此项必填。'],
  [/^Field must match pattern [^]*\.$/, '格式不符合要求。'],
  [new RegExp(`^Field must have minimum value of ${number}\\.$`), '不得小于 $1。'],
  [new RegExp(`^Field must have maximum value of ${number}\\.$`), '不得大于 $1。'],
  [new RegExp(`^Field must have minimum length of ${number}\\.$`), '不得少于 $1 个字。'],
  [new RegExp(`^Field must have maximum length of ${number}\\.$`), '不得超过 $1 个字。'],
  [/^Field must be a valid {1,2}international phone number\. \(e\.g\. \+4930664040900\)$/, '请填写带国际区号的电话号码，如 +8631188021234。'],
  [/^Field must be a valid email\.$/, '请填写正确的电子邮箱地址。'],
  [/^Value is not a number\.$/, '请填写数字。'],
  [/^Value is expected to be an integer\.$/, '请填写整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留 $1 位小数。'],
  [
    new RegExp(`^Please select a valid value, the two nearest valid values are ${number} and ${number}\\.$`),
    '数值不符合步长，最接近的可填数值是 $1 和 $2。'
  ],
  [/^Date and time must both be entered\.$/, '日期和时间须同时填写。'],
  [/^No options source defined in the form definition$/, '表单没有设置选项来源。']
];

/** Other words: the selector of the element that holds the text, and what to put for it. */
const texts = [
  ['.fjs-form-field-error, .fjs-form-field-error *', errors],
  ['.fjs-repeat-render-add', [[/^(\s*)Add new$/, '$1添加一项']]],
  ['.fjs-repeat-render-collapse', [[/^(\s*)Collapse$/, '$1收起'], [/^(\s*)Expand all \((\d+)\)$/, '$1展开全部（$2 项）']]],
  ['.fjs-select-placeholder, .fjs-select-display, .fjs-select-display *', [[/^Select$/, '请选择']]],
  ['.fjs-dropdownlist-empty', [[/^No results$/, '没有符合的选项'], [/^All values selected$/, '已全部选择']]],
  ['.fjs-taglist-skip-link', [[/^Skip to search$/, '跳到搜索']]],
  ['.fjs-table-td, .fjs-table-empty', [[/^Nothing to show\.$/, '暂无内容']]],
  ['.fjs-table-nav-label', [[/^ of $/, ' / ']]],
  ['.fjs-iframe-placeholder-text, .fjs-iframe-placeholder *', [[/^No content to show\.$/, '暂无内容'], [/^External content couldn't be loaded\.$/, '外部内容无法加载。']]],
  ['.fjs-image-placeholder *', [[/^This is an image placeholder$/, '图片']]]
];

const attributes = {
  placeholder: [
    [/^Search$/, '查找'],
    [/^hh:mm( \?m)?$/, '时:分'],
    [/^y{2,4}([^a-z]+)mm\1dd$/, '年$1月$1日'],
    [/^dd([^a-z]+)mm\1y{2,4}$/, '日$1月$1年'],
    [/^mm([^a-z]+)dd\1y{2,4}$/, '月$1日$1年']
  ],
  'aria-label': [
    [/^Increment$/, '增加'],
    [/^Decrement$/, '减少'],
    [/^Previous page$/, '上一页'],
    [/^Next page$/, '下一页'],
    [/^Click to remove sorting$/, '点击取消排序'],
    [/^Click to sort by ([^]*) ascending$/, '点击按“$1”升序排列'],
    [/^Click to sort by ([^]*) descending$/, '点击按“$1”降序排列'],
    [/^Remove list item (\d+)$/, '移除第 $1 项']
  ],
  title: [[/^Remove tag$/, '移除'], [/^Click to remove sorting$/, '点击取消排序']],
  alt: [[/^This is an image placeholder$/, '图片']]
};

const attributeNames = Object.keys(attributes);
const attributeSelector = attributeNames.map(name => `[${name}]`).join(',');

function translated(value, rules) {
  for (const [pattern, replacement] of rules) {
    if (pattern.test(value)) {
      return value.replace(pattern, replacement);
    }
  }
  return value;
}

function translateText(node) {
  const element = node.parentElement;
  if (!element || !/[A-Za-z]/.test(node.data) && node.data !== ' of ') {
    return;
  }
  for (const [selector, rules] of texts) {
    if (element.matches(selector)) {
      const value = translated(node.data, rules);
      if (value !== node.data) {
        node.data = value;
      }
    }
  }
}

function translateAttributes(element) {
  for (const name of attributeNames) {
    const value = element.getAttribute(name);
    if (value) {
      const chinese = translated(value, attributes[name]);
      if (chinese !== value) {
        element.setAttribute(name, chinese);
      }
    }
  }
}

function translateTree(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    translateAttributes(node);
    node.querySelectorAll(attributeSelector).forEach(translateAttributes);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      translateText(text);
    }
  }
}

/** Keeps the form inside `container` Chinese for as long as the container lives. */
export function translateForm(container) {
  translateTree(container);
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'characterData') {
        translateText(change.target);
      } else if (change.type === 'attributes') {
        translateAttributes(change.target);
      } else {
        change.addedNodes.forEach(translateTree);
      }
    }
  }).observe(container, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributeNames
  });
}

/** The calendar that form-js opens is flatpickr, which does know other languages. */
export function translateCalendar() {
  const months = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];
  window.flatpickr?.setDefaults({ariaDateFormat: 'Y年n月j日'});
  window.flatpickr?.localize({
    weekdays: {
      shorthand: ['日', '一', '二', '三', '四', '五', '六'],
      longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
    },
    months: {shorthand: months, longhand: months},
    firstDayOfWeek: 1,
    rangeSeparator: ' 至 ',
    weekAbbreviation: '周',
    scrollTitle: '滚动切换',
    toggleTitle: '点击切换',
    yearAriaLabel: '年',
    monthAriaLabel: '月',
    hourAriaLabel: '时',
    minuteAriaLabel: '分',
    time_24hr: true
  });
}
