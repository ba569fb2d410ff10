// What a page tells the tests about itself, as window.fixture in the page's own world.
// The text comes from the editor's own model, never from the screen: a replacement that changes
// only the DOM must show up as a difference here.

export function installFixture({ host, text, html = () => host().innerHTML, clear, submit }) {
  const posts = [];
  const violations = [];
  let submits = 0;
  let observer = null;
  let seen = 0;

  const fixture = {
    ready: false,
    posts,
    violations,
    text,
    html,
    host,
    watch() {
      observer?.disconnect();
      seen = 0;
      observer = new MutationObserver((records) => (seen += records.length));
      observer.observe(host(), { subtree: true, childList: true, attributes: true, characterData: true });
    },
    // Records the observer has not delivered yet count too, so a test need not wait a turn.
    get mutations() {
      seen += observer?.takeRecords().length ?? 0;
      return seen;
    },
    get submits() {
      return submits;
    },
  };

  // No form here leads anywhere: counting is all a test needs, and a navigation would lose it.
  document.addEventListener('submit', (event) => {
    event.preventDefault();
    submits += 1;
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });

  function post() {
    const value = text();
    if (value.trim() === '') return;
    posts.push(value);
    clear();
    announce();
  }
  if (submit) wireSubmit(submit, post);

  window.fixture = fixture;
  return { post, ready: () => (fixture.ready = true) };
}

// Sites use real buttons, form submits and div[role=button] alike.
function wireSubmit(element, post) {
  if (element instanceof HTMLFormElement) return element.addEventListener('submit', post);
  element.addEventListener('click', () => {
    if (!isDisabled(element)) post();
  });
  if (element.tagName !== 'BUTTON') {
    element.addEventListener('keydown', (event) => {
      if ((event.key === 'Enter' || event.key === ' ') && !isDisabled(element)) {
        event.preventDefault();
        post();
      }
    });
  }
}

function isDisabled(element) {
  return element.getAttribute('aria-disabled') === 'true';
}

// The large sites grey the button out while the box is empty.
export function enableWhenFilled(button, text) {
  const empty = text.trim() === '';
  if (button.tagName === 'BUTTON') button.disabled = empty;
  else button.setAttribute('aria-disabled', String(empty));
}

function announce() {
  const status = document.querySelector('#sent');
  if (!status) return;
  status.textContent = 'Your post was sent.';
  status.hidden = false;
  setTimeout(() => (status.hidden = true), 1500);
}
