/**
 * Pasting a tag or our snippet as text makes blocks. WordPress takes a single line of HTML for inline text and drops tags
 * that it does not know, before any raw transform is asked.
 */
(function (wp, our) {
  const { dispatch, select, subscribe } = wp.data;
  const { isUnmodifiedDefaultBlock } = wp.blocks;

  /** Where somebody writes text or code, what is pasted stays text. */
  const PLAIN = 'input, textarea, pre, .wp-block-code, .wp-block-html, .cm-editor';

  function onPaste(event) {
    const text = event.clipboardData ? event.clipboardData.getData('text/plain').trim() : '';
    const editor = select('core/block-editor');
    const chosen = editor.getSelectedBlockClientId();
    if (!/^</.test(text) || !chosen || event.target.closest(PLAIN)) {
      return;
    }
    const blocks = our.blocksIn(text);
    if (blocks.length === 0) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const { replaceBlocks, insertBlocks } = dispatch('core/block-editor');
    if (isUnmodifiedDefaultBlock(editor.getBlock(chosen))) {
      replaceBlocks(chosen, blocks);
    } else {
      insertBlocks(blocks, editor.getBlockIndex(chosen) + 1, editor.getBlockRootClientId(chosen));
    }
  }

  /** The canvas is made anew now and then; a listener that is there already is not added twice. */
  function listen() {
    const canvas = document.querySelector('iframe[name="editor-canvas"]');
    for (const page of [document, canvas && canvas.contentDocument]) {
      if (page) {
        page.addEventListener('paste', onPaste, true);
      }
    }
  }

  subscribe(listen);
})(window.wp, window.ouishareEditor);
