/* Answers when nothing in the page has changed for a moment: a form is drawn twice after a claim, a monitor bit by bit. */
const done = arguments[arguments.length - 1];
const changes = new MutationObserver(again);
const most = setTimeout(stop, 5000);
let moment;

function again() {
  clearTimeout(moment);
  moment = setTimeout(stop, 250);
}

function stop() {
  clearTimeout(moment);
  clearTimeout(most);
  changes.disconnect();
  done(true);
}

changes.observe(document.documentElement, {subtree: true, childList: true, characterData: true});
again();
