/**
 * A widget written in another way becomes a block, and a block becomes a shortcode.
 */
(function (wp, our) {
  const { createBlock } = wp.blocks;
  const { decodeEntities } = wp.htmlEntities;
  const { dispatch } = wp.data;
  const { __, sprintf } = wp.i18n;

  const YES = ['', 'true', '1', 'yes', 'on'];
  const TAGS = Object.keys(our.tags);
  const names = Object.keys(our.widgets);
  const ofTag = (tag) => names.find((name) => our.widgets[name].tag === tag);
  const shortcodeOf = (widget) => widget.tag.replace(/-/g, '_');

  /** A value as the block stores it; undefined for one that the attribute does not take. */
  function valueOf({ control, options, negated }, text) {
    if (text === undefined || text === null) {
      return undefined;
    }
    if (negated || control === 'toggle') {
      return YES.includes(text.toLowerCase()) || undefined;
    }
    if (control === 'number' || control === 'level') {
      return text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
    }
    if (control === 'select') {
      return options.some(({ value }) => value === text) ? text : undefined;
    }
    return text;
  }

  /** @param {(attribute: string) => string|undefined} read what is written of an attribute */
  function blockFrom(name, read, source) {
    const attributes = {};
    for (const control of our.widgets[name].controls) {
      const value = valueOf(control, read(control.attribute));
      if (value !== undefined) {
        attributes[control.property] = value;
      }
    }
    return createBlock(`ouishare/${name}`, source ? { ...attributes, source } : attributes);
  }

  /** As class-shortcodes.php reads it: `no_search="true"` and the word `no-search` alone are the same. */
  function fromShortcode(name, { named, numeric }) {
    const words = numeric.map((word) => word.toLowerCase());
    const read = (attribute) => {
      const spellings = [attribute, attribute.replace(/-/g, '_'), attribute.replace(/-/g, '')];
      const written = spellings.find((spelling) => named[spelling] !== undefined);
      if (written !== undefined) {
        return decodeEntities(named[written]);
      }
      return spellings.some((spelling) => words.includes(spelling)) ? 'true' : undefined;
    };
    return blockFrom(name, read, named.source);
  }

  /** An address stays only where it is one of the site's sources. */
  function sourceOf(element) {
    const provider = element.closest('ouishare-provider[endpoint]');
    const address =
      element.getAttribute('endpoint') ||
      element.getAttribute('src') ||
      (provider && provider.getAttribute('endpoint'));
    if (!address) {
      return undefined;
    }
    const plain = (text) => text.replace(/\/$/, '');
    const source = our.sources.find((one) => plain(one.origin || one.address) === plain(address));
    if (!source) {
      /* translators: %s: address of a source of data. */
      const unknown = __(
        '%s is not among this site’s sources of data, so the block takes the site’s first. An administrator can add it under Settings, OuiShare.',
        'ouishare-widgets',
      );
      dispatch('core/notices').createWarningNotice(sprintf(unknown, address), { id: 'ouishare-source' });
    }
    return source && source.id;
  }

  function fromElement(element) {
    const read = (attribute) => (element.hasAttribute(attribute) ? element.getAttribute(attribute) : undefined);
    return blockFrom(ofTag(element.localName), read, sourceOf(element));
  }

  /** `<div data-ouishare="event-list" data-community="paris">` as the tag that it stands for. */
  function withTags(body) {
    for (const box of body.querySelectorAll('[data-ouishare]')) {
      const tag = `ouishare-${box.dataset.ouishare}`;
      if (TAGS.includes(tag)) {
        const element = body.ownerDocument.createElement(tag);
        for (const name of our.tags[tag].filter((one) => box.hasAttribute(`data-${one}`))) {
          element.setAttribute(name, box.getAttribute(`data-${name}`));
        }
        box.replaceWith(element);
      }
    }
    return body;
  }

  const isOurs = (node) =>
    TAGS.includes(node.localName) ||
    node.localName === 'script' ||
    node.nodeType === 8 ||
    (node.nodeType === 3 && node.textContent.trim() === '') ||
    (node.localName === 'p' && Array.from(node.childNodes).every(isOurs));

  /** The widgets in HTML that is nothing but widgets and their script; none where it is more. */
  function widgetsIn(html) {
    if (!/ouishare/.test(html)) {
      return [];
    }
    const body = withTags(new DOMParser().parseFromString(html, 'text/html').body);
    return Array.from(body.childNodes).every(isOurs)
      ? Array.from(body.querySelectorAll('*')).filter((element) => ofTag(element.localName))
      : [];
  }

  /** Blocks of such HTML. */
  const blocksIn = (html) => widgetsIn(html).map(fromElement);

  /** Custom HTML is the inner content of its block since WordPress 7.0, and an attribute before. */
  function htmlOf({ attributes, innerContent }) {
    return String(attributes.content || (innerContent || []).filter((part) => typeof part === 'string').join(''));
  }

  /** A shortcode's value ends at a quote, the shortcode itself at a bracket. */
  const QUOTED = { '&': '&amp;', '"': '&quot;', '[': '&#91;', ']': '&#93;', '<': '&lt;', '>': '&gt;' };
  const quoted = (text) => String(text).replace(/[&"[\]<>]/g, (character) => QUOTED[character]);

  function toShortcode(widget, attributes) {
    const words = widget.controls
      .filter(({ property }) => attributes[property] !== undefined && attributes[property] !== false)
      .map(({ attribute, property }) =>
        attributes[property] === true ? attribute : `${attribute}="${quoted(attributes[property])}"`,
      );
    const source = attributes.source ? [`source="${quoted(attributes.source)}"`] : [];
    return `[${[shortcodeOf(widget), ...words, ...source].join(' ')}]`;
  }

  /** A shortcode that is all that a text has. */
  function shortcodeIn(widget, text) {
    const tag = shortcodeOf(widget);
    const found = wp.shortcode.next(tag, text);
    return found && found.content === text.trim() ? found.shortcode : undefined;
  }

  /** A tag alone, also in the paragraph that `wpautop` puts around it. */
  function alone(node) {
    const inside = Array.from(node.childNodes).filter(
      (child) => child.nodeType !== 3 || child.textContent.trim() !== '',
    );
    return node.localName === 'p' && inside.length === 1 ? inside[0] : node;
  }

  function transformsOf(name) {
    const widget = our.widgets[name];
    const isIt = (html) => {
      const found = widgetsIn(html);
      return found.length === 1 && found[0].localName === widget.tag;
    };
    return {
      from: [
        { type: 'shortcode', tag: shortcodeOf(widget), transform: (attributes) => fromShortcode(name, attributes) },
        {
          type: 'raw',
          isMatch: (node) => alone(node).localName === widget.tag,
          schema: { [widget.tag]: { attributes: our.tags[widget.tag] } },
          transform: (node) => fromElement(alone(node)),
        },
        {
          type: 'block',
          blocks: ['core/shortcode'],
          isMatch: ({ text }) => shortcodeIn(widget, text || '') !== undefined,
          transform: ({ text }) => fromShortcode(name, shortcodeIn(widget, text).attrs),
        },
        {
          type: 'block',
          blocks: ['core/html'],
          isMatch: (attributes, block) => isIt(htmlOf(block)),
          // The whole block: `transform` gets its attributes alone.
          __experimentalConvert: (block) => blocksIn(htmlOf(block)),
        },
      ],
      to: [
        {
          type: 'block',
          blocks: ['core/shortcode'],
          transform: (attributes) => createBlock('core/shortcode', { text: toShortcode(widget, attributes) }),
        },
      ],
    };
  }

  Object.assign(our, { transformsOf, blocksIn });
})(window.wp, window.ouishareEditor);
