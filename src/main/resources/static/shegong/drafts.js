/*
 * What "save" keeps of unfinished forms stays on this computer: forgotten at every sign-out, on whichever page.
 * A classic script, so that it runs on the application's own pages and in the task list alike.
 */
(function (window, document) {
  'use strict';

  var shegong = (window.shegong = window.shegong || {});

  shegong.clearDrafts = function () {
    try {
      shegong.forgotten = true;
      window.sessionStorage.removeItem('shegong:typed');
      for (var i = window.localStorage.length - 1; i >= 0; i--) {
        var key = window.localStorage.key(i);
        if (key && key.indexOf('camunda-form:') === 0) {
          window.localStorage.removeItem(key);
        }
      }
    } catch (e) {
      // No storage, no drafts.
    }
  };

  if (document.addEventListener) {
    document.addEventListener('submit', function (event) {
      if (/\/logout$/.test(event.target.getAttribute('action'))) {
        shegong.clearDrafts();
      }
    });
  }
})(window, document);
