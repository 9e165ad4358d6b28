/**
 * The blocks of the editor. What they are comes from block.json, their controls and words from class-editor.php.
 */
(function (wp, our) {
  const { createElement: el, Fragment } = wp.element;
  const { __, sprintf } = wp.i18n;
  const { useBlockProps } = wp.blockEditor;
  const { Button, Placeholder } = wp.components;

  /** As `choose`, and the card of one community wants to know of which. */
  function situationOf(widget, attributes) {
    const situation = our.choose(widget.resource, attributes.source);
    const isOpen = widget.tag === 'ouishare-community-card' && !attributes.community && !our.community;
    return situation.source && isOpen ? { problem: 'open' } : situation;
  }

  /** Why there is nothing to show, in words for the one who reads it. */
  function explain(widget, { problem, wanted }) {
    if (problem === 'none') {
      return our.settings
        ? __(
            'This site has no source of data yet: an endpoint, or a calendar feed. Name one, and the widget shows here.',
            'ouishare-widgets',
          )
        : __(
            'This site has no source of data yet. Ask an administrator to name one under Settings, OuiShare.',
            'ouishare-widgets',
          );
    }
    if (problem === 'open') {
      return __('Choose a community in the block’s settings.', 'ouishare-widgets');
    }
    if (problem === 'gone') {
      return __(
        'The source of data that was chosen for this block is no longer available. Choose another in the block’s settings.',
        'ouishare-widgets',
      );
    }
    const unfit = our.settings
      ? /* translators: 1: name of a source of data, 2: what a widget shows, for example "partners". */
        __('%1$s has no %2$s. Choose another source of data in the block’s settings, or add one.', 'ouishare-widgets')
      : /* translators: 1: name of a source of data, 2: what a widget shows, for example "partners". */
        __(
          '%1$s has no %2$s. Choose another source of data in the block’s settings, or ask an administrator to add one.',
          'ouishare-widgets',
        );
    return sprintf(unfit, wanted.name, our.RESOURCES[widget.resource]);
  }

  function Missing({ widget, situation }) {
    const link =
      our.settings &&
      ['none', 'unfit'].includes(situation.problem) &&
      // In a tab of its own: nothing that is not saved is lost.
      el(
        Button,
        { variant: 'primary', href: our.settings, target: '_blank', rel: 'noopener' },
        __('Settings, OuiShare (opens in a new tab)', 'ouishare-widgets'),
      );
    return el(
      Placeholder,
      { label: widget.title, instructions: explain(widget, situation), className: 'ouishare-placeholder' },
      link,
    );
  }

  function editOf(widget) {
    return function Edit({ attributes, setAttributes }) {
      const situation = situationOf(widget, attributes);
      const blockProps = useBlockProps();
      const inside = situation.source
        ? el(our.Preview, { widget, source: situation.source, attributes })
        : el(Missing, { widget, situation });
      return el(Fragment, null, el(our.Controls, { widget, attributes, setAttributes }), el('div', blockProps, inside));
    };
  }

  for (const [name, widget] of Object.entries(our.widgets)) {
    wp.blocks.registerBlockType(`ouishare/${name}`, {
      edit: editOf(widget),
      save: () => null,
      transforms: our.transformsOf(name),
    });
  }
})(window.wp, window.ouishareEditor);
