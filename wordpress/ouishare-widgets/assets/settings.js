/*
 * The button that tests an address. The page works without it.
 */
(function () {
  const { __ } = wp.i18n;

  /** What a finding is called before its text, for eyes and ears. */
  const LEVELS = {
    good: __('Good', 'ouishare-widgets'),
    warning: __('Note', 'ouishare-widgets'),
    error: __('Wrong', 'ouishare-widgets'),
  };

  function show(box, findings) {
    const list = document.createElement('ul');
    for (const { level, text } of findings) {
      const item = document.createElement('li');
      item.className = `ouishare-${level}`;
      const name = document.createElement('strong');
      name.textContent = `${LEVELS[level]}: `;
      item.append(name, text);
      list.append(item);
    }
    box.replaceChildren(list);
    wp.a11y.speak(findings.map(({ level, text }) => `${LEVELS[level]}: ${text}`).join(' '));
  }

  async function test(source, button) {
    const box = source.querySelector('[data-ouishare-findings]');
    const address = source.querySelector('[data-ouishare-address]').value.trim();
    const resource = source.querySelector('[data-ouishare-resource]').value;
    const format = source.querySelector('[data-ouishare-format]').value;
    if (address === '') {
      show(box, [{ level: 'error', text: __('Write an address first.', 'ouishare-widgets') }]);
      return;
    }
    // Not `disabled`, which would take the focus away.
    button.setAttribute('aria-disabled', 'true');
    box.textContent = __('Asking …', 'ouishare-widgets');
    try {
      show(box, await wp.apiFetch({ path: '/ouishare/v1/test', method: 'POST', data: { address, resource, format } }));
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
