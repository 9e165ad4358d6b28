/** Gives the focus to another widget as a whole: its name is heard, and what is in it comes next. */
export function focusWidget(widget: Element): void {
  widget.shadowRoot?.querySelector<HTMLElement>('.frame')?.focus();
}

/** What had the focus is gone: the widget as a whole takes it, so that it does not go back to the top of the page. */
export function takeLostFocus(widget: Element): void {
  const root = widget.shadowRoot;
  const { activeElement, body } = document;
  if (root?.activeElement || (activeElement !== body && activeElement !== widget)) return;
  root?.querySelector<HTMLElement>('.frame')?.focus({ preventScroll: true });
}
