/*
 * Makes the form in the page say all it can say: every choice taken, every calendar, clock and list opened, every row
 * added and removed, every value left out, too small, too large, too long, too exact.
 */
const done = arguments[arguments.length - 1];
const said = new Set();
const hear = part => part && read(part).split('\n').forEach(line => said.add(line.trim()));
const parts = '.fjs-form, .page-notifications';
const note = () => document.querySelectorAll(parts).forEach(hear);
const changed = new Set();
const changes = new MutationObserver(them => them.forEach(({target}) => changed.add(target.closest ? target : target.parentElement)));
changes.observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true});
const frame = () => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 40)));
const all = selector => [...document.querySelectorAll(`.fjs-form ${selector}`)].filter(e => e.getClientRects().length);

/* Hears only what has changed since the last time: to read a long form as a whole after every click takes minutes. */
async function after(action) {
  action();
  await frame();
  const heard = [...changed].filter(part => part?.isConnected && part.closest(parts));
  changed.clear();
  heard.filter(part => !heard.some(other => other !== part && other.contains(part))).forEach(hear);
}

function put(field, value) {
  const kind = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, value);
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

function leave(field) {
  field.dispatchEvent(new FocusEvent('blur'));
  field.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
}

function press(element) {
  for (const event of ['mousedown', 'mouseup', 'click']) {
    element.dispatchEvent(new MouseEvent(event, {bubbles: true, cancelable: true}));
  }
}

/* Of rows the first two: the others ask the same. */
function some(selector) {
  const further = element => element.closest('.fjs-repeat-row-container')?.previousElementSibling?.previousElementSibling;
  return all(selector).filter(element => !further(element));
}

async function choices() {
  for (let n = 0; n < some('input[type=radio], input[type=checkbox]').length; n++) {
    await after(() => some('input[type=radio], input[type=checkbox]')[n]?.click());
  }
}

async function dates() {
  for (const field of some('.flatpickr-input')) {
    await after(() => {
      field.focus();
      press(field);
      field._flatpickr?.open();
    });
    field._flatpickr?.close();
  }
  for (const field of some('input[id$=-time]')) {
    await after(() => {
      field.focus();
      press(field);
    });
    leave(field);
  }
}

async function lists() {
  for (const group of some('.fjs-select .fjs-input-group')) {
    await after(() => press(group));
    const search = group.querySelector('input[type=text]');
    if (search) {
      await after(() => put(search, '没有这样的选项'));
      put(search, '');
      leave(search);
    }
  }
  for (const tags of some('.fjs-taglist input')) {
    await after(() => {
      tags.focus();
      put(tags, '没有这样的选项');
    });
    put(tags, '');
    await frame();
    for (let item = all('.fjs-dropdownlist-item')[0], n = 0; item && n < 100; item = all('.fjs-dropdownlist-item')[0], n++) {
      press(item);
      await frame();
    }
    note();
    leave(tags);
  }
}

async function values() {
  for (const value of ['1.23456', '-7', '99999999999', '']) {
    const numbers = all('.fjs-form-field-number input').filter(e => !e.disabled && !e.readOnly);
    numbers.forEach(field => put(field, value));
    await frame();
    await after(() => numbers.forEach(leave));
  }
  for (const value of ['长'.repeat(12000), '']) {
    const texts = all('.fjs-form-field-textfield input, textarea').filter(e => !e.disabled && !e.readOnly);
    texts.forEach(field => put(field, value));
    await frame();
    await after(() => texts.forEach(leave));
  }
}

async function rows() {
  for (const add of all('.fjs-repeat-render-add')) {
    await after(() => add.click());
  }
  for (const fold of all('.fjs-repeat-render-collapse')) {
    await after(() => fold.click());
    await after(() => fold.click());
  }
}

async function noRows() {
  for (let remove = all('.fjs-repeat-row-remove')[0], n = 0; remove && n < 100; remove = all('.fjs-repeat-row-remove')[0], n++) {
    await after(() => remove.click());
  }
}

async function send() {
  await after(() => document.querySelector('.form-actions [ng-click*=complete]')?.click());
}

(async () => {
  hear(document.body);
  for (const step of [choices, rows, dates, lists, send, values, send, noRows]) {
    await step();
    await frame();
    note();
  }
  changes.disconnect();
  document.querySelectorAll('.page-notifications .close').forEach(close => close.click());
  return [...said].join('\n');
})().then(done, failure => done(`FAILED ${failure.stack}`));
