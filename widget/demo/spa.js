// A router as small as they come: no page loads. Nothing here belongs to the widget.
const views = {
  '#/': ['The shop', 'Tea of the week: Yunnan Dianhong.'],
  '#/cart': ['Your cart', 'One tin of Yunnan Dianhong, ¥ 96.'],
  '#/thanks': ['Thank you', 'Your order is on its way.'],
};

function draw() {
  const [title, text] = views[location.hash || '#/'] ?? ['Details', 'A fragment of the page, not another page.'];
  const heading = document.createElement('h1');
  const line = document.createElement('p');
  heading.textContent = document.title = title;
  line.textContent = text;
  document.querySelector('main').replaceChildren(heading, line);
  for (const link of document.querySelectorAll('nav a'))
    link.ariaCurrent = link.hash === (location.hash || '#/') ? 'page' : null;
}

document.addEventListener('click', (e) => {
  const link = e.target.closest?.('nav a');
  if (!link?.hash.startsWith('#/')) return;
  e.preventDefault();
  history.pushState(null, '', link.href);
  draw();
});
addEventListener('popstate', draw);
draw();
