/**
 * Colours for a widget in the canvas that stands in a part of the page with colours of its own.
 */
(function (our) {
  const parts = (color) => (color.match(/[\d.]+/g) || []).map(Number);
  const isOpaque = (color) => parts(color).length === 3 || parts(color)[3] === 1;

  /** The first ground behind an element that hides what is behind it; '' where there is none up to `last`. */
  function groundOf(element, last) {
    const { defaultView: view } = element.ownerDocument;
    for (let box = element; box && box !== last; box = box.parentElement) {
      const color = view.getComputedStyle(box).backgroundColor;
      if (isOpaque(color)) {
        return color;
      }
    }
    return '';
  }

  /** Black or white, whichever reads better on an opaque colour: the luminance of WCAG 2.2, at a gamma of 2.2. */
  function readableOn(color) {
    const [red, green, blue] = parts(color).map((part) => Math.pow(part / 255, 2.2));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179 ? '#fff' : '#000';
  }

  /** In a part of the page with colours of its own the widget takes these, as class-block-colors.php does for visitors. */
  function paint(node) {
    const part = node.parentElement.closest(our.otherGrounds);
    const names = ['text', 'surface', 'accent', 'on-accent'].map((name) => `--ouishare-color-${name}`);
    names.forEach((name) => node.style.removeProperty(name));
    if (part) {
      const text = node.ownerDocument.defaultView.getComputedStyle(node.parentElement).color;
      const ground = groundOf(node, node.ownerDocument.body);
      const values = [text, ground, text, ground || readableOn(text)];
      names.forEach((name, at) => values[at] && node.style.setProperty(name, values[at]));
    }
  }

  /** Paints, and paints anew when a class or style changes around the element; the function ends that. */
  function keepPainted(node) {
    const { defaultView: view, body } = node.ownerDocument;
    let frame;
    const later = () => {
      view.cancelAnimationFrame(frame);
      frame = view.requestAnimationFrame(() => {
        paint(node);
        watch();
      });
    };
    const observer = new view.MutationObserver(later);
    // Each time anew: a block may have been moved.
    function watch() {
      observer.disconnect();
      for (let box = node.parentElement; box && box !== body; box = box.parentElement) {
        observer.observe(box, { attributeFilter: ['class', 'style'] });
      }
    }
    watch();
    later();
    return () => {
      observer.disconnect();
      view.cancelAnimationFrame(frame);
    };
  }

  Object.assign(our, { keepPainted });
})(window.ouishareEditor);
