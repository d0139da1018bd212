// What old libraries and careless scripts do to a page.
Array.prototype.toJSON = function () {
  return String(this);
};
Array.prototype.last = function () {
  return this[this.length - 1];
};
Object.prototype.extra = 'extra';
Array.prototype.map = function (...args) {
  window.mapped = (window.mapped ?? 0) + 1;
  const out = [];
  for (let i = 0; i < this.length; i++) out.push(args[0].call(args[1], this[i], i, this));
  return out;
};
window.fetch = () => {
  throw new TypeError('fetch is not for you');
};
JSON.parse = () => ({});
JSON.stringify = () => '"nothing"';
for (const type of ['keydown', 'keyup', 'keypress']) {
  addEventListener(type, (event) => event.stopPropagation(), true);
  document.addEventListener(
    type,
    (event) => {
      const seen = document.querySelector('#keys');
      if (seen) seen.textContent += `${event.key} `;
      event.preventDefault();
    },
    true,
  );
}
