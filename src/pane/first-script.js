/*
 * Runs before everything else, in every browser engine that Office has ever shown add-ins in: ES5 without exception, no
 * dependencies. Where the engine is too old for the pane, it says what to update; where a file of the pane is missing or breaks, it
 * says which; where it takes long, that it goes on. As soon as the pane shows itself this script is silent.
 */
(function (window) {
  'use strict';

  var document = window.document;
  var PATIENCE = 20000;

  var TEXTS = {
    old: ['这个版本的 Office 太旧，面板打不开', 'This version of Office is too old for the pane'],
    missing: ['面板的文件没有取到：{what}', 'A file of the pane could not be loaded: {what}'],
    failed: ['面板启动时出错：{what}', 'The pane broke off while it started: {what}'],
    explorer: [
      'Excel 正在用 Internet Explorer 显示加载项。请安装 Microsoft Edge WebView2 运行时，并把 Office 更新到 2021 或更新的版本。',
      'Excel shows add-ins with Internet Explorer. Install the Microsoft Edge WebView2 Runtime and update Office to 2021 or later.',
    ],
    edge: [
      'Excel 正在用旧版 Edge 显示加载项。请安装 Microsoft Edge WebView2 运行时，更新 Office，然后重新打开 Excel。',
      'Excel shows add-ins with the old Microsoft Edge. Install the Microsoft Edge WebView2 Runtime, update Office, and open Excel again.',
    ],
    chromium: [
      '这台电脑的 Microsoft Edge WebView2 运行时是 {what} 版，需要 {chromium} 版或更新。请更新 WebView2 运行时（不能上网的，由管理员用离线安装包）；网页版 Excel 请更新浏览器。',
      'The Microsoft Edge WebView2 Runtime of this computer is version {what}; {chromium} or later is needed. Update it (offline: your administrator); for Excel on the web update the browser.',
    ],
    safari: ['请更新 macOS 或 iPadOS：需要 Safari {safari} 或更新的版本。', 'Update macOS or iPadOS: Safari {safari} or later is needed.'],
    other: ['请更新浏览器或 Office。', 'Update the browser or Office.'],
    meanwhile: [
      '更新之前，可以在新版浏览器里用“绩效校验”的工作台打开文件。',
      'Until then the PerfScore workbench opens the file in a new browser.',
    ],
    network: [
      '请检查到加载项服务器的网络，然后关闭面板重新打开；一直这样时请把这段话告诉管理员。',
      "Check the connection to the add-in's server, close the pane and open it again. If that does not help, show this to your administrator.",
    ],
    slow: [
      '还在打开。第一次打开或网络慢时需要一些时间；超过一分钟请关闭面板重新打开。',
      'Still opening. The first time, or on a slow network, this takes a while; after a minute close the pane and open it again.',
    ],
  };

  /** Built-ins that came to all engines no later than the oldest supported version, and the syntax with them. */
  function isOld() {
    try {
      return !(
        window.Object.hasOwn &&
        window.Array.prototype.at &&
        window.String.prototype.replaceAll &&
        window.WeakRef &&
        new window.RegExp('(?<=a)b').test('ab')
      );
    } catch (error) {
      return Boolean(error);
    }
  }

  /** What to update, by the engine's name for itself, and the version that it has. */
  function remedy() {
    var agent = window.navigator.userAgent;
    var chromium = /(?:Edg|Chrome|Chromium)\/(\d+)/.exec(agent);
    if (/Trident|MSIE/.test(agent)) return ['explorer', ''];
    if (/ Edge\//.test(agent)) return ['edge', ''];
    if (chromium) return ['chromium', chromium[1]];
    return [/AppleWebKit/.test(agent) ? 'safari' : 'other', ''];
  }

  function paragraph(parent, name, key, what) {
    for (var language = 0; language < 2; language += 1) {
      var element = document.createElement(name);
      element.lang = language === 0 ? 'zh-CN' : 'en';
      element.textContent = TEXTS[key][language].replace('{what}', what);
      parent.appendChild(element);
    }
  }

  /** Puts something in place of “opening”; nothing any more once the pane has shown itself. */
  function show(keys, what) {
    var opening = document.getElementById('opening');
    if (!opening || opening.getAttribute('role') === 'alert') return;
    opening.textContent = '';
    opening.setAttribute('role', keys[0] === 'slow' ? 'status' : 'alert');
    for (var at = 0; at < keys.length; at += 1) paragraph(opening, at === 0 && keys.length > 1 ? 'h1' : 'p', keys[at], what);
  }

  function showOld() {
    var found = remedy();
    show(['old', found[0], 'meanwhile'], found[1]);
  }

  function whenReady(act) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act);
    else act();
  }

  function isOwn(address) {
    return String(address).indexOf(window.location.protocol + '//' + window.location.host + '/') === 0;
  }

  /** A script that is not there, one that this engine cannot read, or one that breaks. Office.js has a word of the pane's own. */
  function failed(event) {
    var element = event.target;
    if (element && element.tagName === 'SCRIPT') {
      if (isOwn(element.src) && !/\/office\.js$/.test(element.src))
        whenReady(function () {
          show(['missing', 'network'], element.src);
        });
    } else if (isOwn(event.filename)) {
      if (/SyntaxError/.test(event.message)) whenReady(showOld);
      else
        whenReady(function () {
          show(['failed', 'network'], event.message);
        });
    }
  }

  if (isOld()) {
    whenReady(showOld);
    return;
  }
  window.addEventListener('error', failed, true);
  window.addEventListener('unhandledrejection', function (event) {
    whenReady(function () {
      show(['failed', 'network'], String(event.reason));
    });
  });
  window.setTimeout(function () {
    show(['slow'], '');
  }, PATIENCE);
})(window);
