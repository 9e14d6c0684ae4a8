// The last of the four scripts that `xtask/src/post_build/reading.rs` joins into the article's one file.
//
// What reading the article needs besides the tools: notes where they are asked for, numbers that can be changed in
// a sentence, links that set a tool, the chapter that is read, day and night. The page is whole without it.

const root = document.documentElement;
const article = document.getElementById('article');
const words = article.dataset;
const byId = (id) => document.getElementById(id);

// -- Notes -------------------------------------------------------------------------------------------------------

let note;
let opener;

const shut = (comesBack) => {
  note?.remove();
  note = undefined;
  opener?.removeAttribute('aria-expanded');
  if (comesBack) opener?.focus();
};

/** The content of a note, a dispute or a term, without ids, which would be there twice. */
const content = (target) => {
  // An event is one of a list.
  const whole = target.matches('li') ? target : (target.closest('details, .dispute, .glossary div') ?? target);
  const copy = document.createElement('div');
  for (const part of whole.tagName === 'DETAILS' ? [whole.querySelector('summary'), target] : [whole]) {
    copy.insertAdjacentHTML('beforeend', part.innerHTML);
  }
  for (const one of copy.querySelectorAll('[id]')) {
    one.removeAttribute('id');
  }
  return copy;
};

const open = (link, target) => {
  shut();
  opener = link;
  note = document.createElement('div');
  note.className = 'note-here';
  note.tabIndex = -1;
  note.setAttribute('role', 'group');
  note.setAttribute('aria-label', `${words.note}: ${link.ariaLabel ?? link.textContent}`);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  close.addEventListener('click', () => shut(true));
  const whole = document.createElement('a');
  whole.href = `${words.records}${link.hash}`;
  whole.textContent = words.record;
  const foot = document.createElement('p');
  foot.className = 'note-foot';
  foot.append(...(target.matches('li') ? [] : [whole]), close);
  note.append(content(target), foot);
  const block = link.closest('p, li, header, figure') ?? link.parentElement;
  if (block.matches('li')) block.append(note);
  else block.after(note);
  link.setAttribute('aria-expanded', 'true');
  const beside = link.getBoundingClientRect().top - note.offsetParent.getBoundingClientRect().top;
  note.style.setProperty('--beside', `${Math.round(beside)}px`);
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'nearest' });
};

article.addEventListener('click', (event) => {
  const link = event.target.closest('.claim, .versions, .term, .fig a[href^="#note"], .note-here a[href^="#"], a[href*="sources/#note"]');
  if (!link || link.closest('.note-foot') || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const target = byId(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  if (link === opener && note) shut(true);
  else if (note?.contains(link)) note.replaceChild(content(target), note.firstChild);
  else open(link, target);
});

article.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && note) {
    shut(true);
    event.stopPropagation();
  }
});

// -- Tools from the text -----------------------------------------------------------------------------------------

/** The tool with this slug: its root, awake or about to be. */
const toolOf = (slug) => {
  const tool = byId(`${slug}-title`)?.closest('.tool');
  const place = tool?.querySelector('[data-widget]');
  if (place && tool.dataset.live === undefined) {
    place.dataset.called = '';
    // A touch has the module loaded, again if it failed; a call wakes the tool, however far away it is.
    for (const kind of ['pointerdown', 'call']) place.dispatchEvent(new Event(kind));
  }
  return tool;
};

/** Does something once a tool is awake, or something else if it cannot start. */
const awake = (tool, then, otherwise) => {
  if (tool.dataset.live !== undefined) return then();
  const wait = new MutationObserver(() => {
    const next = tool.dataset.live !== undefined ? then : root.classList.contains('tool-failed') && otherwise;
    if (!next) return;
    wait.disconnect();
    next();
  });
  wait.observe(root, { attributeFilter: ['class'] });
  return wait.observe(tool, { attributes: true });
};

const act = (tool, name, value) => {
  const button = document.createElement('button');
  button.hidden = true;
  Object.assign(button.dataset, { act: name, arg: value });
  tool.querySelector('[data-widget]').append(button);
  button.click();
  button.remove();
};

for (const link of document.querySelectorAll('.to')) {
  link.addEventListener('click', (event) => {
    const tool = toolOf(link.dataset.to.split('.')[0]);
    if (!tool || root.classList.contains('tool-failed')) return;
    event.preventDefault();
    // A place of its own in the history: Back leads to the sentence that is left.
    try {
      history.pushState(history.state, '');
    } catch {
      // Where a frame has no history, there is nothing to go back to.
    }
    awake(tool, () => act(tool, 'go', `v=1&${link.dataset.to}`), () => (location.hash = link.hash));
    tool.scrollIntoView({ block: 'start' });
    const title = tool.querySelector('.tool-title');
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  });
}

// -- Numbers in sentences ----------------------------------------------------------------------------------------

const button = (text, label, press) => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (label) made.setAttribute('aria-label', label);
  made.addEventListener('click', press);
  return made;
};

/** A result in a sentence: the claim as it was printed until the tool says something else. */
const follow = (place, answer) => {
  const before = answer.textContent;
  const [...printed] = place.childNodes;
  const now = document.createElement('strong');
  const show = () => {
    const isFirst = answer.textContent === before;
    now.textContent = answer.querySelector('strong')?.textContent ?? answer.textContent;
    // What stands there stays: each step of a slider would take it out and put it in again.
    if (isFirst === now.isConnected) place.replaceChildren(...(isFirst ? printed : [now]));
  };
  new MutationObserver(show).observe(answer, { childList: true, characterData: true, subtree: true });
};

let turns = 0;

/** A number in a sentence becomes a spin button that is one with the tool's own entry. */
const turn = (place, entry) => {
  const [slug, name] = entry.id.split('-');
  const row = entry.closest('.row');
  const toolHere = entry.closest('.tool');
  const slider = byId(`${entry.id}-slider`);
  const step = (sign) => row.querySelector(`[data-arg="${name}:${sign}"]`);
  const field = document.createElement('input');
  field.type = 'text';
  field.inputMode = 'decimal';
  field.autocomplete = 'off';
  field.setAttribute('role', 'spinbutton');
  field.setAttribute('aria-label', entry.getAttribute('aria-label'));
  const before = document.createElement('span');
  // The words after the number stay the claim's link, and what stands before it ("up to") stays while it is the claim.
  const [link, ...marks] = place.children;
  const printed = link.textContent;
  const room = link.querySelector('.room');
  const wide = `${room.getBoundingClientRect().width / parseFloat(getComputedStyle(room).fontSize)}em`;
  const bound = document.createElement('span');
  const space = document.createTextNode('');
  const wrong = document.createElement('span');
  wrong.className = 'turn-wrong';
  wrong.id = `turn-${(turns += 1)}`;
  // Where the tool asks which number is meant, it is answered here too.
  wrong.addEventListener('click', ({ target }) => {
    const { arg } = target.dataset;
    if (!arg) return;
    isTyping = false;
    // The tool takes the focus to its own entry; the reader is here.
    entry.addEventListener('focus', () => field.focus(), { once: true });
    row.querySelector(`.note [data-arg="${arg}"]`)?.click();
  });
  field.setAttribute('aria-describedby', wrong.id);
  const first = entry.value;
  // Until the tool works, the answer in the text is that of the number as it was printed.
  const pair = () => {
    for (const answer of document.querySelectorAll(`.turn[data-of="${slug}-answer"]`)) {
      answer.classList.toggle('unanswered', toolHere.dataset.live === undefined && entry.value !== first);
    }
  };
  let isTyping = false;
  const send = (kind) => {
    const tool = toolOf(slug);
    if (kind === 'change' && tool.dataset.live === undefined) {
      // A tool that wakes tells nothing of what it finds.
      awake(tool, () => {
        byId(`${slug}-said`).textContent = byId(`${slug}-answer`).textContent;
      });
    }
    entry.value = field.value;
    entry.dispatchEvent(new Event(kind, { bubbles: true }));
    pair();
  };
  const press = (sign) => () => awake(toolOf(slug), () => step(sign).click());
  const back = button(words.reset, '', () => {
    isTyping = false;
    field.value = first;
    send('input');
    send('change');
    field.focus();
  });
  const show = () => {
    if (!isTyping) field.value = entry.value;
    const text = slider.getAttribute('aria-valuetext');
    const found = text.indexOf(entry.value);
    // The words around the number; kept while what is typed is none.
    if (found >= 0) {
      before.textContent = text.slice(0, found);
      const rest = text.slice(found + entry.value.length);
      space.data = rest.trim() === '' || /^\s/.test(rest) ? ' ' : '';
      link.textContent = rest.trim() || words.note;
    }
    // What is typed may lie beyond the slider's end.
    const typed = Number(entry.value);
    const value = entry.value && Number.isFinite(typed) ? typed : Number(slider.value);
    field.setAttribute('aria-valuenow', value);
    field.setAttribute('aria-valuemin', Math.min(slider.min, value));
    field.setAttribute('aria-valuemax', Math.max(slider.max, value));
    field.setAttribute('aria-valuetext', text);
    field.size = Math.max(2, field.value.length);
    const isAway = root.classList.contains('tool-failed') && field.value !== first;
    const said = isAway ? toolHere.querySelector('.not-live') : byId(`${entry.id}-note`);
    // A button that is pressed stays the same button.
    if (wrong.innerHTML !== said.innerHTML) wrong.innerHTML = said.innerHTML;
    wrong.role = isAway ? 'status' : null;
    const isWrong = wrong.textContent !== '';
    place.classList.toggle('is-wrong', isWrong);
    field.setAttribute('aria-invalid', isWrong);
    back.hidden = entry.value === first;
    pair();
    // As it was printed, and no wider, until it is changed.
    const number = `${before.textContent}${first}`;
    const at = printed.indexOf(number);
    bound.textContent = back.hidden && at > 0 ? printed.slice(0, at) : '';
    if (back.hidden && at >= 0) link.textContent = printed.slice(at + number.length).trim() || words.note;
    together.style.inlineSize = back.hidden ? wide : '';
  };
  field.addEventListener('input', () => {
    isTyping = true;
    send('input');
  });
  field.addEventListener('change', () => {
    isTyping = false;
    send('change');
  });
  field.addEventListener('blur', () => {
    isTyping = false;
    show();
  });
  field.addEventListener('keydown', (event) => {
    const sign = { ArrowUp: '+', ArrowDown: '-' }[event.key];
    if (!sign) return;
    event.preventDefault();
    isTyping = false;
    awake(toolOf(slug), () => step(sign).click());
  });
  const together = document.createElement('span');
  together.className = 'turn-grip';
  together.append(
    button('−', step('-').getAttribute('aria-label'), press('-')),
    before,
    field,
    button('+', step('+').getAttribute('aria-label'), press('+')),
  );
  place.replaceChildren(bound, together, space, link, ...marks, back, wrong);
  show();
  const changes = { attributes: true, childList: true, characterData: true, subtree: true };
  const watch = new MutationObserver(show);
  watch.observe(row, changes);
  watch.observe(root, { attributeFilter: ['class'] });
  watch.observe(toolHere, { attributeFilter: ['data-live'] });
};

for (const place of document.querySelectorAll('.turn')) {
  const of = byId(place.dataset.of);
  if (of?.matches('input')) turn(place, of);
  else if (of) follow(place, of);
  // The values of a link are the sentence's too: their tool wakes before it is near, and until then nothing is said.
  const [slug] = place.dataset.of.split('-');
  if (root.classList.contains(`has-${slug}`)) {
    awake(toolOf(slug), () => requestAnimationFrame(() => (place.dataset.now = '')));
  }
}

// -- What a tool fetches -----------------------------------------------------------------------------------------

for (const part of document.querySelectorAll('[data-part]')) {
  const tool = part.closest('.tool');
  let asked;
  const fill = async () => {
    if (asked) return;
    asked = true;
    try {
      const response = await fetch(part.dataset.part);
      if (!response.ok) throw response;
      part.innerHTML = await response.text();
      part.classList.add('filled');
      awake(tool, () => tool.querySelector('[data-widget]').dispatchEvent(new Event('filled')));
    } catch {
      asked = false;
    }
  };
  for (const kind of ['pointerover', 'pointerdown', 'focusin']) tool.addEventListener(kind, fill);
  const isMeant = root.classList.contains('has-map');
  // A link with a choice on the map: it wakes before it is near, so that its card moves nothing that is read.
  if (isMeant) toolOf('map');
  if (isMeant || location.hash.startsWith('#map-')) fill();
}

// -- The chapter that is read ------------------------------------------------------------------------------------

const links = new Map([...document.querySelectorAll('.contents a')].map((link) => [link.hash.slice(1), link]));
const inSight = new Set();
const chapters = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) inSight.add(target);
    else inSight.delete(target);
  }
  const [read] = inSight;
  for (const [id, link] of links) {
    if (read?.querySelector('h2')?.id === id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}, { rootMargin: '-30% 0px -69%' });
for (const chapter of document.querySelectorAll('.chapter')) chapters.observe(chapter);

// -- Print -------------------------------------------------------------------------------------------------------

// Notes are numbered in the order in which they stand; so are the words that lead to them.
addEventListener('beforeprint', () => {
  shut();
  const numbers = new Map([...document.querySelectorAll('.note-entry > div')].map(({ id }, at) => [`#${id}`, at + 1]));
  const disputes = [...document.querySelectorAll('.dispute')].map(({ id }) => `#${id}`);
  for (const mark of document.querySelectorAll('.versions')) mark.dataset.at = disputes.indexOf(mark.hash) + 1;
  for (const claim of document.querySelectorAll('.claim')) claim.dataset.note = numbers.get(claim.hash) ?? '';
});
