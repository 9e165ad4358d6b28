/**
 * The widget itself in the canvas of the editor.
 */
(function (wp, our) {
  const { createElement: el, useEffect, useRef } = wp.element;
  const { useRefEffect } = wp.compose;

  /** While somebody types, the widget waits, so that it does not ask for data at each letter. */
  const TYPING_PAUSE = 400;
  /** Controls whose value is whole after one action. */
  const AT_ONCE = ['toggle', 'select', 'level', 'language'];
  /** What makes no difference in the canvas, or would change it: the editor's address, the author's own device. */
  const NOT_HERE = ['deep-link', 'keep-last', 'structured-data', 'loading'];
  const RIGHT_TO_LEFT = [
    'ar',
    'arc',
    'ary',
    'azb',
    'ckb',
    'dv',
    'fa',
    'haz',
    'he',
    'ps',
    'sd',
    'skr',
    'ug',
    'ur',
    'yi',
  ];

  /** The canvas is a document of its own, and script modules are not loaded into it. */
  function load(page) {
    if (!page.querySelector(`script[src="${our.library}"]`)) {
      const script = page.createElement('script');
      script.type = 'module';
      script.src = our.library;
      page.head.append(script);
    }
  }

  function own(controls, attributes) {
    const written = {};
    for (const { attribute, property } of controls) {
      const value = attributes[property];
      if (value !== undefined && value !== false && !NOT_HERE.includes(attribute)) {
        written[attribute] = value === true ? '' : String(value);
      }
    }
    return written;
  }

  /** Attributes of the tag, as class-tag.php writes them. */
  function wantedOf(widget, source, attributes) {
    const address = new URL(source.address, our.home).href;
    const isFeed = source.kind === 'feed';
    const data = isFeed ? { src: address } : { endpoint: address };
    const format = isFeed && source.format ? { format: source.format } : {};
    // Nobody reads on below: no space is kept for rows that do not come.
    const rows = our.tags[widget.tag].includes('rows') ? { rows: '1' } : {};
    const community = our.community ? { community: our.community } : {};
    return {
      ...data,
      ...format,
      ...rows,
      ...community,
      ...widget.settings,
      loading: 'eager',
      ...own(widget.controls, attributes),
    };
  }

  function apply(element, wanted) {
    for (const name of element.getAttributeNames()) {
      if (!(name in wanted)) {
        element.removeAttribute(name);
      }
    }
    for (const [name, value] of Object.entries(wanted)) {
      if (element.getAttribute(name) !== value) {
        element.setAttribute(name, value);
      }
    }
  }

  function isTyping(widget, before, after) {
    return widget.controls.some(
      ({ attribute, control }) => !AT_ONCE.includes(control) && before[attribute] !== after[attribute],
    );
  }

  /** Pictures of other origins are shown where the site's settings allow them. */
  function framed(page, element) {
    if (!our.images) {
      return element;
    }
    const provider = page.createElement('ouishare-provider');
    provider.setAttribute('images', our.images);
    provider.append(element);
    return provider;
  }

  /** Keeps a real element at the attributes that are wanted; a new element where there is a new canvas. */
  function useWidget(widget, wanted) {
    const shown = useRef({ wanted });
    const latest = useRef(wanted);
    latest.current = wanted;
    const key = JSON.stringify(wanted);
    useEffect(() => {
      const { element, wanted: before } = shown.current;
      const draw = () => {
        shown.current.wanted = wanted;
        if (shown.current.element) {
          apply(shown.current.element, wanted);
        }
      };
      if (!element || !isTyping(widget, before, wanted)) {
        draw();
        return undefined;
      }
      const timer = setTimeout(draw, TYPING_PAUSE);
      return () => clearTimeout(timer);
    }, [key]);
    return useRefEffect(
      (node) => {
        const page = node.ownerDocument;
        load(page);
        const element = page.createElement(widget.tag);
        apply(element, latest.current);
        shown.current = { element, wanted: latest.current };
        const outermost = framed(page, element);
        node.append(outermost);
        return () => outermost.remove();
      },
      [widget.tag],
    );
  }

  /** `inert`: a click selects the block, and Tab passes by. */
  function Preview({ widget, source, attributes }) {
    const wanted = wantedOf(widget, source, attributes);
    const place = useWidget(widget, wanted);
    const frame = useRefEffect((node) => {
      node.inert = true;
      return our.keepPainted(node);
    }, []);
    const language = attributes.lang || our.language;
    const isRightToLeft = RIGHT_TO_LEFT.includes(language.toLowerCase().split('-')[0]);
    return el(
      'div',
      { ref: frame, className: 'ouishare-preview', lang: language, dir: isRightToLeft ? 'rtl' : 'ltr' },
      el('div', { ref: place }),
    );
  }

  Object.assign(our, { Preview });
})(window.wp, window.ouishareEditor);
