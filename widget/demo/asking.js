// What the host page does; nothing here belongs to the widget. Calls made before its script has loaded wait in a queue.
window.huiyin ||= Object.assign((...call) => void window.huiyin.q.push(call), { q: [] });

const doing = {
  appear() {
    const thanks = document.createElement('p');
    thanks.className = 'thanks';
    thanks.textContent = 'Thank you for your order.';
    document.querySelector('#later').replaceChildren(thanks);
  },
  event: () => window.huiyin('event', 'order-done', { order_value: 96 }),
  nobody: () => window.huiyin('identify', null),
  async explain() {
    // The very first call only loads the engine; a promise comes from the second on.
    let said = window.huiyin('explain');
    for (let tries = 0; !said?.then && tries < 50; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      said = window.huiyin('explain');
    }
    const { page, rules } = await said;
    show('#page', Object.entries(page));
    show(
      '#rules',
      rules.map((r) => [r.survey, r.rule, r.pass ? 'yes' : 'no', r.wants, r.is]),
    );
  },
};

function show(table, rows) {
  document.querySelector(table).replaceChildren(
    ...rows.map((cells) => {
      const row = document.createElement('tr');
      for (const cell of cells) row.insertCell().textContent = cell;
      return row;
    }),
  );
}

document.addEventListener('click', (e) => doing[e.target.dataset?.do]?.());
document.querySelector('#who').addEventListener('submit', (e) => {
  e.preventDefault();
  const { signature, ...who } = Object.fromEntries(new FormData(e.target));
  window.huiyin('identify', who, signature.trim());
});
