/**
 * The block's settings beside the canvas: a control an attribute, in the panels that class-editor.php names.
 */
(function (wp, our) {
  const { createElement: el, Fragment, useEffect, useState } = wp.element;
  const { __, sprintf } = wp.i18n;
  const { InspectorControls } = wp.blockEditor;
  const { Notice, PanelBody, SelectControl, ToggleControl } = wp.components;
  const { MODERN, idsOf, orNothing, One, Text, Tokens } = our.fields;

  const PANELS = [
    { name: 'content', title: __('Content', 'ouishare-widgets'), open: true },
    { name: 'look', title: __('Look', 'ouishare-widgets'), open: true },
    { name: 'more', title: __('More', 'ouishare-widgets'), open: false },
  ];
  function Warning({ children }) {
    return el(Notice, { status: 'warning', isDismissible: false, className: 'ouishare-warning' }, children);
  }

  /** What a source has to choose from: undefined while it is asked, null where it cannot be had. */
  function useOptions(source, choice, resource) {
    const [answer, setAnswer] = useState({});
    useEffect(() => {
      let isWanted = true;
      const keep = (list) => isWanted && setAnswer({ id: source && source.id, list });
      if (source) {
        our.optionsOf(source, choice, resource).then(keep, () => keep(null));
      }
      return () => {
        isWanted = false;
      };
    }, [source && source.id, choice, resource]);
    return source && answer.id === source.id ? answer.list : undefined;
  }

  /** A gathering or a series of the source; where its events cannot be had, an id as text. */
  function FromEvents({ control, value, set, source }) {
    const list = useOptions(source, control.control);
    const byHand = __('The list of events could not be read. Write the id of one.', 'ouishare-widgets');
    return list
      ? el(One, { control, options: list, value, set })
      : el(Text, { control, value, set, help: list === null ? byHand : control.help });
  }

  /** What the widget's own rows have: tags, countries, tiers; others are taken as well, and where there is no list, text is. */
  function Found({ control, value, set, source, resource }) {
    const list = useOptions(source, control.attribute, resource);
    return list && list.length > 0
      ? el(Tokens, { control: { ...control, open: true }, options: list, value, set })
      : el(Text, { control, value, set, help: control.byHand });
  }

  /** A list of the source's communities; where that cannot be had, their ids as text. */
  function ChosenCommunities({ control, value, set, source: own, resource }) {
    // Where sign-ups are sent there may be no communities, and they stand in another source.
    const source = resource === '' && own && !our.serves(own, 'communities') ? our.choose('communities').source : own;
    const list = useOptions(source, 'communities');
    if (!list) {
      const unread = __(
        'The list of communities could not be read. Write ids, separated by spaces.',
        'ouishare-widgets',
      );
      return el(Text, { control, value, set, help: list === null ? unread : control.help });
    }
    const gone = idsOf(value).filter((id) => !list.some((option) => option.value === id));
    return el(
      Fragment,
      null,
      el(control.several ? Tokens : One, { control, options: list, value, set }),
      gone.length > 0 &&
        el(
          Warning,
          null,
          /* translators: 1: ids of communities, 2: name of a source of data. */
          sprintf(__('%2$s does not list this any more: %1$s.', 'ouishare-widgets'), gone.join(', '), source.name),
        ),
    );
  }

  /** Where the site has communities of its own, these hold until an author names others, or says all of them: ''. */
  function Communities(props) {
    const { control, value, set } = props;
    if (!our.community) {
      return el(ChosenCommunities, props);
    }
    /* translators: %s: ids of communities. */
    const help = sprintf(__('Leave empty for that of the whole site: %s.', 'ouishare-widgets'), our.community);
    return el(
      Fragment,
      null,
      control.several &&
        el(ToggleControl, {
          __nextHasNoMarginBottom: true,
          label: __('All communities', 'ouishare-widgets'),
          checked: value === '',
          onChange: (checked) => set(checked ? '' : undefined),
        }),
      value !== '' && el(ChosenCommunities, { ...props, control: { ...control, help } }),
    );
  }

  function Source({ widget, attributes, setAttributes }) {
    const { source, problem } = our.choose(widget.resource, attributes.source);
    const fit = our.sources.filter((one) => our.serves(one, widget.resource));
    if (fit.length < 2 && !attributes.source) {
      return null;
    }
    const usual = our.choose(widget.resource).source;
    const automatic = usual
      ? /* translators: %s: name of a source of data. */
        sprintf(__('The site’s first: %s', 'ouishare-widgets'), usual.name)
      : __('The site’s first', 'ouishare-widgets');
    const unfit = source || !attributes.source ? [] : [{ value: attributes.source, label: attributes.source }];
    return el(
      Fragment,
      null,
      el(SelectControl, {
        ...MODERN,
        label: __('Source', 'ouishare-widgets'),
        value: attributes.source || '',
        options: [
          { value: '', label: automatic },
          ...fit.map(({ id, name }) => ({ value: id, label: name })),
          ...unfit,
        ],
        onChange: (id) => setAttributes({ source: orNothing(id) }),
      }),
      problem &&
        problem !== 'none' &&
        el(Warning, null, __('The chosen source is no longer available. Choose another.', 'ouishare-widgets')),
    );
  }

  const KINDS = { ...our.fields.byKind, communities: Communities, event: FromEvents, series: FromEvents, found: Found };

  function Panel({ panel, widget, attributes, setAttributes, source }) {
    const controls = widget.controls.filter((control) => control.panel === panel.name);
    return el(
      PanelBody,
      { title: panel.title, initialOpen: panel.open },
      el(
        'div',
        { className: 'ouishare-controls' },
        panel.name === 'content' && el(Source, { widget, attributes, setAttributes }),
        controls.map((control) =>
          el(KINDS[control.control], {
            key: control.attribute,
            control,
            source,
            resource: widget.resource,
            value: attributes[control.property],
            set: (value) => setAttributes({ [control.property]: value }),
          }),
        ),
      ),
    );
  }

  /** All panels of a block. */
  function Controls(props) {
    const { source } = our.choose(props.widget.resource, props.attributes.source);
    return el(
      InspectorControls,
      null,
      PANELS.map((panel) => el(Panel, { ...props, key: panel.name, panel, source })),
    );
  }

  Object.assign(our, { Controls });
})(window.wp, window.ouishareEditor);
