/* Everything a page, or a part of it, says: its title, its text, what it says on hovering and in fields, what its style sheet writes. */
function read(part = document.body) {
  const seen = [part, ...part.querySelectorAll('*')].filter(e => e.getClientRects().length);
  const attributes = ['title', 'placeholder', 'aria-label', 'alt', 'label'].flatMap(name =>
    seen.map(e => e.getAttribute(name))
  );
  const typed = seen
    .filter(e => e.matches('textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=password])'))
    .map(e => e.value);
  const drawn = seen.flatMap(e =>
    ['::before', '::after'].map(part => getComputedStyle(e, part).content).filter(said => /^"./.test(said))
  );
  return [document.title, part.innerText, ...attributes, ...typed, ...drawn].filter(Boolean).join('\n');
}
