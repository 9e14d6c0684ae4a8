// For every page here: what was asked for, what was received, and a frame.
const asked = new URLSearchParams(location.search);
globalThis.received = [];
addEventListener('message', (event) => received.push(event.data));

function frame(attributes = {}) {
  const made = document.createElement('iframe');
  const all = { title: 'Embed', width: '100%', frameborder: '0', ...attributes };
  if (asked.has('sandbox')) all.sandbox = asked.get('sandbox');
  for (const [name, value] of Object.entries(all)) made.setAttribute(name, value);
  made.src = asked.get('src') + (asked.get('hash') ?? '');
  document.querySelector('#place').append(made);
  return made;
}
