/*
 * Small courtesies of the application's own pages, which work without it too:
 *   1. the sign-in page keeps the user name that was typed before a wrong password;
 *   2. a file is chosen with a button in Chinese, whatever language the browser speaks;
 *   3. a long page leads back to its top.
 * A classic script, deferred: the page is there when it runs.
 */
(function (window, document) {
  'use strict';

  var NAME = 'shegong:username';

  function keepName(form) {
    var name = form.querySelector('#username');
    var password = form.querySelector('#password');
    try {
      var typed = window.sessionStorage.getItem(NAME);
      if (typed && !name.value && /[?&]error\b/.test(window.location.search)) {
        name.value = typed;
        password.focus();
      }
      window.sessionStorage.removeItem(NAME);
      form.addEventListener('submit', function () {
        window.sessionStorage.setItem(NAME, name.value);
      });
    } catch (e) {
      // No storage: the name is typed again.
    }
  }

  /** The browser's own button and words give way to ours; the input stays, for keyboards and for the check. */
  function chooseFile(input) {
    var button = document.createElement('label');
    var chosen = document.createElement('span');
    button.className = 'door';
    button.htmlFor = input.id;
    button.textContent = '选择文件';
    chosen.className = 'hint';
    chosen.setAttribute('role', 'status');
    input.className = 'unseen';
    input.insertAdjacentElement('afterend', button);
    button.insertAdjacentElement('afterend', chosen);
    input.addEventListener('change', show);
    show();

    function show() {
      chosen.textContent = input.files.length ? input.files[0].name : '尚未选择文件';
    }
  }

  function leadToTop(link) {
    var offer = function () {
      link.hidden = window.scrollY < window.innerHeight;
    };
    window.addEventListener('scroll', offer, {passive: true});
    offer();
  }

  document.querySelectorAll('form.sign-in').forEach(keepName);
  document.querySelectorAll('input[type=file]').forEach(chooseFile);
  document.querySelectorAll('a.to-top').forEach(leadToTop);
})(window, document);
