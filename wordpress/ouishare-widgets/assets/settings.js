/*
 * The button that tests an address. The page works without it.
 */
(function () {
  const { __, sprintf } = wp.i18n;

  /** What a finding is called before its text, for eyes and ears. */
  const LEVELS = {
    good: __('Good', 'ouishare-widgets'),
    warning: __('Note', 'ouishare-widgets'),
    error: __('Wrong', 'ouishare-widgets'),
  };

  /** A level before its text, with the colon of the language. */
  function say(level, text) {
    /* translators: 1: what was asked for, such as Events; 2: why it could not be read. */
    return sprintf(__('%1$s: %2$s', 'ouishare-widgets'), LEVELS[level], text);
  }

  function show(box, findings) {
    const list = document.createElement('ul');
    for (const { level, text } of findings) {
      const item = document.createElement('li');
      item.className = `ouishare-${level}`;
      const name = document.createElement('strong');
      name.textContent = say(level, '');
      item.append(name, text);
      list.append(item);
    }
    box.replaceChildren(list);
    wp.a11y.speak(findings.map(({ level, text }) => say(level, text)).join(' '));
  }

  /** Whether a visitor, who is not logged in, gets feeds from this site: some plugins close the REST API to them. */
  async function isOpenToVisitors() {
    try {
      const answer = await fetch(window.ouishareSettings.route, { credentials: 'omit' });
      return ![401, 403].includes(answer.status);
    } catch (error) {
      // Nothing was learnt about it.
      return true;
    }
  }

  /** What a feed needs besides an address that answers. */
  async function findingsOfSite(resource) {
    if (resource === '' || (await isOpenToVisitors())) {
      return [];
    }
    const text = __(
      'This site closes its REST API to visitors, so their browsers cannot read the feed from it. Open the route ouishare/v1 in the plugin that closes it.',
      'ouishare-widgets',
    );
    return [{ level: 'error', text }];
  }

  async function test(source, button) {
    const box = source.querySelector('[data-ouishare-findings]');
    const address = source.querySelector('[data-ouishare-address]').value.trim();
    const choice = source.querySelector('[data-ouishare-resource]');
    const format = source.querySelector('[data-ouishare-format]').value;
    if (address === '') {
      show(box, [{ level: 'error', text: __('Write an address first.', 'ouishare-widgets') }]);
      return;
    }
    // Not `disabled`, which would take the focus away.
    button.setAttribute('aria-disabled', 'true');
    box.textContent = __('Asking …', 'ouishare-widgets');
    wp.a11y.speak(box.textContent);
    try {
      const data = { address, resource: choice.value, format };
      const findings = await wp.apiFetch({ path: '/ouishare/v1/test', method: 'POST', data });
      choice.value = findings.find(({ resource }) => resource !== undefined)?.resource ?? choice.value;
      show(box, [...findings, ...(await findingsOfSite(choice.value))]);
    } catch (error) {
      show(box, [{ level: 'error', text: error.message || __('The test itself failed.', 'ouishare-widgets') }]);
    }
    button.removeAttribute('aria-disabled');
  }

  for (const source of document.querySelectorAll('[data-ouishare-source]')) {
    const button = source.querySelector('[data-ouishare-test]');
    button.hidden = false;
    button.addEventListener('click', () => {
      if (!button.hasAttribute('aria-disabled')) {
        test(source, button);
      }
    });
  }
})();
