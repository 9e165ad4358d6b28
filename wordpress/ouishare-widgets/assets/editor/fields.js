/**
 * Controls for one attribute each: `control` is what class-editor.php says of it, `value` the block's, `set` changes that.
 */
(function (wp, our) {
  const { createElement: el, Fragment } = wp.element;
  const { __ } = wp.i18n;
  const { ComboboxControl, FormTokenField, SelectControl, TextControl, ToggleControl } = wp.components;

  /** The spacing and the height that WordPress has had since 6.7. */
  const MODERN = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };
  const LEVELS = [2, 3, 4, 5, 6];

  const idsOf = (value) =>
    String(value || '')
      .split(/\s+/)
      .filter(Boolean);
  const orNothing = (text) => (text === '' || text === null ? undefined : text);

  function Toggle({ control, value, set }) {
    const isOn = value === true;
    return el(ToggleControl, {
      __nextHasNoMarginBottom: true,
      label: control.label,
      help: control.help || undefined,
      checked: control.negated ? !isOn : isOn,
      onChange: (checked) => set(checked === control.negated ? undefined : true),
    });
  }

  /** The first option is what holds without the attribute. */
  function Select({ control, value, set }) {
    const usual = control.options[0].value;
    return el(SelectControl, {
      ...MODERN,
      label: control.label,
      help: control.help || undefined,
      options: control.options,
      value: value || usual,
      onChange: (chosen) => set(chosen === usual ? undefined : chosen),
    });
  }

  function Text({ control, value, set, type = 'text', help = control.help }) {
    return el(TextControl, {
      ...MODERN,
      type,
      label: control.label,
      help: help || undefined,
      value: value === undefined ? '' : value,
      onChange: (text) => set(orNothing(text)),
    });
  }

  const DateText = (props) => el(Text, { ...props, type: 'date' });

  function NumberText({ control, value, set }) {
    return el(TextControl, {
      ...MODERN,
      type: 'number',
      label: control.label,
      help: control.help || undefined,
      min: control.min,
      max: control.max,
      value: value === undefined ? '' : value,
      onChange: (text) => {
        const number = parseFloat(text);
        set(Number.isNaN(number) ? undefined : Math.min(control.max, Math.max(control.min, number)));
      },
    });
  }

  /** No heading at all is the label ''. */
  function Label({ control, value, set }) {
    return el(
      Fragment,
      null,
      el(ToggleControl, {
        __nextHasNoMarginBottom: true,
        label: __('Show heading', 'ouishare-widgets'),
        checked: value !== '',
        onChange: (checked) => set(checked ? undefined : ''),
      }),
      value !== '' && el(Text, { control, value, set }),
    );
  }

  function Level({ control, value, set }) {
    return el(SelectControl, {
      ...MODERN,
      label: control.label,
      options: LEVELS.map((level) => ({ value: String(level), label: String(level) })),
      value: String(value || LEVELS[0]),
      onChange: (level) => set(Number(level) === LEVELS[0] ? undefined : Number(level)),
    });
  }

  /** Each language by its own name. */
  function Language({ control, value, set }) {
    const named = (code) => new Intl.DisplayNames([code], { type: 'language' }).of(code);
    const own = { value: '', label: __('That of the page', 'ouishare-widgets') };
    const options = control.options.map((code) => ({ value: code, label: named(code) }));
    const kept = value && !control.options.includes(value) ? [{ value, label: value }] : [];
    return el(SelectControl, {
      ...MODERN,
      label: control.label,
      options: [own, ...options, ...kept],
      value: value || '',
      onChange: (code) => set(orNothing(code)),
    });
  }

  /** Two options with one name are told apart by their ids. */
  function uniqueNames(options) {
    const count = (label) => options.filter((option) => option.label === label).length;
    return options.map(({ value, label }) => ({ value, label: count(label) > 1 ? `${label} (${value})` : label }));
  }

  /** Several words of a list; where the list is open, or does not know a word, the word itself. */
  function Tokens({ control, options, value, set }) {
    const named = uniqueNames(options);
    const labelOf = (id) => (named.find((option) => option.value === id) || { label: id }).label;
    const idOf = (label) => (named.find((option) => option.label === label) || { value: label }).value;
    const labels = named.map((option) => option.label);
    return el(
      'div',
      null,
      el(FormTokenField, {
        ...MODERN,
        label: control.label,
        value: idsOf(value).map(labelOf),
        suggestions: labels,
        maxSuggestions: 100,
        __experimentalExpandOnFocus: true,
        __experimentalShowHowTo: false,
        __experimentalValidateInput: (text) => control.open || labels.includes(text),
        onChange: (chosen) => set(orNothing(chosen.map(idOf).join(' '))),
      }),
      control.help && el('p', { className: 'ouishare-help' }, control.help),
    );
  }

  const Words = (props) => el(Tokens, { ...props, options: props.control.options });

  /** One of a list, found by typing; a value that the list does not have stays to be seen. */
  function One({ control, options, value, set }) {
    const isListed = !value || options.some((option) => option.value === value);
    return el(ComboboxControl, {
      ...MODERN,
      label: control.label,
      help: control.help || undefined,
      options: isListed ? options : [{ value, label: value }, ...options],
      value: value || null,
      onChange: (id) => set(orNothing(id)),
    });
  }

  our.fields = {
    MODERN,
    idsOf,
    orNothing,
    One,
    Text,
    Tokens,
    byKind: {
      toggle: Toggle,
      select: Select,
      text: Text,
      date: DateText,
      number: NumberText,
      label: Label,
      level: Level,
      language: Language,
      words: Words,
    },
  };
})(window.wp, window.ouishareEditor);
