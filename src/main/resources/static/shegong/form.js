/*
 * The form of a task: Chinese words, a Complete button that works, and edits that survive a look at another tab.
 *
 * Why the button needs help: removing or editing a row of a dynamic list leaves an empty entry in form-js's map of
 * errors, and the task list then takes the form for invalid for good. Here the form counts as invalid only while an
 * error is to be seen; submitting validates everything again, in the browser and on the server.
 *
 * Pressing a button takes the focus from the field before, which may close its calendar or take back a red line: the
 * page would shrink between press and release, the button would move away from under the pointer, and the click would
 * be lost. So the form keeps its height while a button below it is held.
 */
import {translateForm} from './forms-zh.js';

const unfinished = '表单还有未填写或填写有误的内容，请按红色提示修改后再提交。';

/** What was typed and not yet saved, by task: it outlives a reload, but neither the tab nor the sign-out. */
const TYPED = 'shegong:typed';
const unsaved = new Map(JSON.parse(sessionStorage.getItem(TYPED) ?? '[]'));

const draftKey = taskId => `camunda-form:${taskId}`;

export function guardForm(module) {
  module.config([
    '$provide',
    $provide => {
      $provide.decorator('camTasklistFormCamundaDirective', [
        '$delegate',
        'Notifications',
        ($delegate, Notifications) => {
          const directive = $delegate[0];
          const link = directive.link;
          directive.compile = () => (scope, element, attributes, form) =>
            guardedLink(link, scope, element, attributes, form, Notifications);
          return $delegate;
        }
      ]);
    }
  ]);
}

document.addEventListener(
  'pointerdown',
  press => {
    const content = press.target.closest('.form-actions') && press.target.closest('.content');
    const card = content?.firstElementChild;
    if (card) {
      card.style.minHeight = `${content.scrollHeight}px`;
      document.addEventListener('pointerup', () => setTimeout(() => (card.style.minHeight = '')), {once: true});
    }
  },
  true
);

function guardedLink(link, scope, element, attributes, form, Notifications) {
  const container = element[0];
  const taskId = form.getParams().taskId;
  let dirty = false;
  let invalid = false;
  let failed = false;
  let save = () => {};

  const showValidity = () => {
    const seen = container.querySelector('.fjs-form-field-error') !== null;
    if (!failed && seen !== invalid) {
      invalid = seen;
      form.notifyFormValidated(invalid);
    }
  };

  const guarded = Object.create(form, {
    notifyFormValidated: {
      value: () => {
        if (!failed) {
          form.notifyFormValidated(invalid);
        }
      }
    },
    notifyFormInitializationFailed: {
      value: error => {
        failed = true;
        form.notifyFormInitializationFailed({message: formFailure(error)});
      }
    },
    notifyFormDirty: {
      value: value => {
        dirty = value;
        form.notifyFormDirty(value);
      }
    },
    notifyFormInitialized: {
      value: () => {
        form.notifyFormInitialized();
        if (unsaved.delete(taskId)) {
          guarded.notifyFormDirty(true);
        }
      }
    },
    registerSaveHandler: {
      value: handler => {
        save = handler;
        form.registerSaveHandler((...given) => {
          handler(...given);
          Notifications.addMessage({status: '已在本机保存，尚未提交。', type: 'success', duration: 5000});
        });
      }
    },
    registerCompletionHandler: {
      value: handler =>
        form.registerCompletionHandler(done =>
          handler((error, result) => {
            if (error) {
              done(error.message ? error : Object.assign(new Error(unfinished), error));
              container.querySelector('.fjs-form-field-error')?.scrollIntoView({block: 'center', behavior: 'smooth'});
            } else {
              dirty = false;
              Notifications.clearAll();
              Notifications.addMessage({status: '已提交。', type: 'success', duration: 5000});
              done(null, result);
            }
            scope.$applyAsync();
          })
        )
    }
  });

  new MutationObserver(showValidity).observe(container, {subtree: true, childList: true});
  translateForm(container);

  const leave = () => {
    if (window.shegong?.forgotten) {
      return;
    }
    if (dirty && taskId) {
      remember(taskId, save);
    }
    sessionStorage.setItem(TYPED, JSON.stringify([...unsaved]));
  };
  window.addEventListener('pagehide', leave);
  scope.$on('$destroy', () => {
    window.removeEventListener('pagehide', leave);
    leave();
  });

  withDraft(taskId, () => link(scope, element, attributes, guarded));
}

/** Takes the form's data the way "save" does, but keeps it in memory only. */
function remember(taskId, save) {
  const saved = localStorage.getItem(draftKey(taskId));
  try {
    save();
    unsaved.set(taskId, localStorage.getItem(draftKey(taskId)));
  } catch (e) {
    // The form was never drawn: there is nothing to keep.
  } finally {
    restore(taskId, saved);
  }
}

/** Lets `link` find the remembered data where it looks for saved data. */
function withDraft(taskId, link) {
  const typed = unsaved.get(taskId);
  if (!typed) {
    link();
    return;
  }
  const saved = localStorage.getItem(draftKey(taskId));
  localStorage.setItem(draftKey(taskId), typed);
  try {
    link();
  } finally {
    restore(taskId, saved);
  }
}

function restore(taskId, saved) {
  if (saved === null) {
    localStorage.removeItem(draftKey(taskId));
  } else {
    localStorage.setItem(draftKey(taskId), saved);
  }
}

function formFailure(error) {
  console.warn(error);
  return '表单未能加载，请刷新页面后重试；仍不成功的，请联系系统管理员。';
}
