/*
 * Runs before everything else on a page, as a classic script in the oldest JavaScript that still matters:
 *   1. tells people with an outdated browser so, in plain Chinese;
 *   2. makes dates and numbers read as in China, whatever language the browser is set to;
 *   3. lets the page follow the rehearsal clock and shows its banner.
 * It leaves `window.shegong` behind for the module scripts.
 */
(function (window, document) {
  'use strict';

  var src = document.currentScript ? document.currentScript.src : '';
  var root = src.indexOf('shegong/boot.js') < 0 ? '/' : src.slice(0, src.indexOf('shegong/boot.js'));

  var shegong = (window.shegong = window.shegong || {});
  shegong.root = root;

  function onceReady(run) {
    if (document.body) {
      run();
    } else if (document.addEventListener) {
      document.addEventListener('DOMContentLoaded', run);
    } else {
      window.attachEvent('onload', run);
    }
  }

  // 1. Outdated browsers: the pages need private class methods and Object.hasOwn (Chromium 93).

  var modern =
    typeof Proxy === 'function' &&
    typeof Object.hasOwn === 'function' &&
    typeof window.fetch === 'function' &&
    'noModule' in document.createElement('script');

  if (!modern) {
    onceReady(function () {
      var box = document.createElement('div');
      box.setAttribute('role', 'alert');
      box.style.cssText =
        'position:absolute;z-index:99999;left:0;top:0;width:100%;height:100%;background:#fff;color:#222;' +
        'font:18px/1.9 "Microsoft YaHei","SimSun",sans-serif';
      box.innerHTML =
        '<div style="max-width:640px;margin:80px auto;padding:0 24px">' +
        '<h1 style="font-size:24px;border-bottom:3px solid #1d3f72;padding-bottom:12px">浏览器版本过低，无法办理业务</h1>' +
        '<p>请改用下列浏览器之一打开本系统：</p>' +
        '<ul><li>Microsoft Edge 93 或以上版本</li><li>谷歌浏览器（Chrome）93 或以上版本</li>' +
        '<li>360安全浏览器、奇安信可信浏览器、统信浏览器等的新版本，并切换到“极速模式”</li></ul>' +
        '<p>如不便自行更换，请联系本单位信息化管理人员。</p></div>';
      document.body.appendChild(box);
    });
    return;
  }

  // 2. Formats: where a script asks for "the browser's language", answer Chinese.

  function chinese(Format) {
    return new Proxy(Format, {
      construct: function (target, args) {
        return new target(localeOf(args[0]), args[1]);
      },
      apply: function (target, self, args) {
        return target(localeOf(args[0]), args[1]);
      }
    });
  }

  function localeOf(asked) {
    return asked === undefined || asked === 'default' ? 'zh-CN' : asked;
  }

  window.Intl.DateTimeFormat = chinese(window.Intl.DateTimeFormat);
  window.Intl.NumberFormat = chinese(window.Intl.NumberFormat);

  // 3. Rehearsal clock. The offset is needed before the first script reads the time, hence the one blocking request.

  var RealDate = window.Date;
  var offset = 0;

  function rehearse() {
    var PatchedDate = new Proxy(RealDate, {
      construct: function (target, args, newTarget) {
        return Reflect.construct(
          target,
          args.length ? args : [RealDate.now() + offset],
          newTarget === PatchedDate ? target : newTarget
        );
      },
      apply: function () {
        return new PatchedDate().toString();
      },
      get: function (target, name) {
        return name === 'now' ? now : target[name];
      }
    });
    RealDate.prototype.constructor = PatchedDate;
    window.Date = PatchedDate;
  }

  function now() {
    return RealDate.now() + offset;
  }

  function follow(clock) {
    offset = RealDate.parse(clock.now) - RealDate.now();
    onceReady(function () {
      var banner = document.getElementById('shegong-rehearsal');
      if (!banner) {
        banner = document.createElement('div');
        banner.id = 'shegong-rehearsal';
        banner.setAttribute('role', 'status');
        banner.style.cssText =
          'position:fixed;z-index:2000;left:0;right:0;top:0;height:28px;line-height:28px;text-align:center;' +
          'overflow:hidden;white-space:nowrap;background:#fff3cd;color:#7a4b00;border-bottom:1px solid #e2c36b;' +
          'box-sizing:border-box;font-size:14px;' +
          'font-family:"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif';
        document.body.appendChild(banner);
        document.documentElement.className += ' shegong-rehearsal';
      }
      banner.textContent = clock.text + '　（演练环境，办理结果不具有效力）';
    });
  }

  function refresh() {
    // Without credentials, so that an idle page does not keep its session alive.
    window
      .fetch(root + 'shegong/clock', {credentials: 'omit', cache: 'no-store'})
      .then(function (response) {
        return response.ok ? response.json() : null;
      })
      .then(function (clock) {
        if (clock && clock.rehearsal) {
          follow(clock);
        }
      })
      .catch(function () {});
  }

  try {
    var request = new XMLHttpRequest();
    request.open('GET', root + 'shegong/clock', false);
    request.setRequestHeader('Accept', 'application/json');
    request.send();
    var clock = request.status === 200 ? JSON.parse(request.responseText) : null;
    if (clock && clock.rehearsal) {
      rehearse();
      follow(clock);
      window.setInterval(refresh, 30000);
    }
  } catch (e) {
    // No clock to ask: the page runs on the computer's own time.
  }
})(window, document);
